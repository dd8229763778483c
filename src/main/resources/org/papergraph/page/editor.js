// Puts the SPARQL editor in the place of the plain form.
'use strict';

const place = document.getElementById('editor');
const plain = document.getElementById('plain-editor');
if (place && window.Yasgui) {
  const query = plain.querySelector('textarea').value;
  // Nothing is asked of other servers: prefixes come from here, and terms of other vocabularies are not looked up.
  Yasgui.Yasqe.defaults.prefixCcApi = '/prefixes.json';
  Yasgui.Yasqe.defaults.autocompleters = ['prefixes', 'variables'];
  plain.hidden = true;
  place.hidden = false;
  const yasgui = new Yasgui(place, {
    requestConfig: { endpoint: new URL('/sparql', location.href).href, method: 'GET' },
    copyEndpointOnNewTab: true,
    persistenceId: null,
    autofocus: false,
    yasqe: { value: query },
  });
  const tab = yasgui.getTab();
  tab.setQuery(query);
  for (const example of document.querySelectorAll('a[data-query]')) {
    example.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      event.preventDefault();
      yasgui.getTab().setQuery(example.dataset.query);
      place.scrollIntoView();
    });
  }
}
