// What pages gain where scripts run: options while somebody types, and tables that sort. All works without.
'use strict';

for (const form of document.querySelectorAll('form.search')) {
  suggest(form);
}
for (const table of document.querySelectorAll('table.sortable')) {
  sortable(table);
}

// The combobox pattern of https://www.w3.org/WAI/ARIA/apg/patterns/combobox/.
function suggest(form) {
  const input = form.querySelector('input');
  const list = document.createElement('div');
  list.className = 'options';
  list.id = input.id + '-options';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'What fits');
  form.append(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  let chosen = -1;
  let asked = 0;
  let wait = 0;

  function options() {
    return [...list.querySelectorAll('[role=option]')];
  }
  function show(visible) {
    list.hidden = !visible;
    input.setAttribute('aria-expanded', String(visible));
    if (!visible) {
      choose(-1);
    }
  }
  function choose(number) {
    chosen = number;
    options().forEach((option, at) => option.setAttribute('aria-selected', String(at === chosen)));
    if (chosen < 0) {
      input.removeAttribute('aria-activedescendant');
    } else {
      input.setAttribute('aria-activedescendant', options()[chosen].id);
      options()[chosen].scrollIntoView({ block: 'nearest' });
    }
  }
  async function ask() {
    const number = ++asked;
    const typed = input.value.trim();
    if (!typed) {
      show(false);
      return;
    }
    const answer = await fetch('/suggest?q=' + encodeURIComponent(typed));
    if (number !== asked || !answer.ok) {
      return;
    }
    list.innerHTML = await answer.text();
    options().forEach((option, at) => (option.id = list.id + '-' + at));
    chosen = -1;
    show(options().length > 0 && form.contains(document.activeElement));
  }

  input.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(ask, 120);
  });
  input.addEventListener('keydown', event => {
    const count = options().length;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show(false);
    } else if (list.hidden || count === 0) {
      return;
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      choose((chosen + 1) % count);
    } else if (event.key === 'ArrowUp') {
      event.preventDefault();
      choose((chosen <= 0 ? count : chosen) - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      options()[chosen].click();
    }
  });
  form.addEventListener('focusout', event => {
    if (!form.contains(event.relatedTarget)) {
      show(false);
    }
  });
  // A press on an option must not take the focus before the click is through.
  list.addEventListener('mousedown', event => event.preventDefault());
}

function sortable(table) {
  const body = table.tBodies[0];
  if (!body || body.rows.length < 2) {
    return;
  }
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of table.tHead.rows[0].cells) {
        other.removeAttribute('aria-sort');
      }
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const number = head.classList.contains('number');
      const rows = [...body.rows].map(row => [value(row.cells[column]), row]);
      rows.sort(([one], [other]) => (down ? compare(other, one, number) : compare(one, other, number)));
      body.append(...rows.map(([, row]) => row));
    });
  });
}

function value(cell) {
  return cell.dataset.value ?? cell.textContent.trim();
}

function compare(one, other, number) {
  if (number) {
    const [a, b] = [parseFloat(one), parseFloat(other)];
    return (Number.isNaN(a) ? -Infinity : a) - (Number.isNaN(b) ? -Infinity : b) || 0;
  }
  return one.localeCompare(other, 'en', { numeric: true });
}
