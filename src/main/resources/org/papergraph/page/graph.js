// Draws what lies around a thing. A press on a node brings what lies around that; a double press, or Enter, opens its page.
'use strict';

const box = document.getElementById('drawing');
if (box && window.cytoscape) {
  draw(box);
}

function draw(box) {
  box.textContent = '';
  const canvas = document.createElement('div');
  canvas.className = 'canvas';
  const hint = document.createElement('p');
  hint.className = 'soft hint';
  hint.textContent = 'Press a node to walk on from it; press it twice to open its page. Drag to move, scroll to zoom.';
  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  box.append(canvas, hint, status);

  const style = getComputedStyle(document.documentElement);
  const color = name => style.getPropertyValue('--' + name).trim();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const shapes = { task: 'ellipse', method: 'round-rectangle', dataset: 'triangle', metric: 'diamond', paper: 'rectangle' };

  const view = cytoscape({
    container: canvas,
    minZoom: 0.3,
    maxZoom: 2.5,
    wheelSensitivity: 0.3,
    style: [
      {
        selector: 'node',
        style: {
          'background-color': node => color(node.data('kind') === 'paper' ? 'edge' : node.data('kind') + '-mark'),
          shape: node => shapes[node.data('kind')],
          width: 16,
          height: 16,
          label: 'data(short)',
          color: color('text'),
          'font-family': 'system-ui, sans-serif',
          'font-size': 12,
          'text-wrap': 'wrap',
          'text-max-width': 120,
          'text-valign': 'bottom',
          'text-margin-y': 4,
          'text-background-color': color('ground'),
          'text-background-opacity': 0.85,
          'text-background-padding': 2,
        },
      },
      { selector: 'node.walked', style: { width: 26, height: 26, 'font-weight': 'bold', 'font-size': 14 } },
      { selector: 'node:selected', style: { 'border-width': 3, 'border-color': color('text') } },
      {
        selector: 'edge',
        style: {
          width: edge => 1 + Math.min(4, Math.log2(edge.data('papers'))),
          'line-color': color('line'),
          'target-arrow-color': color('edge'),
          'target-arrow-shape': edge => (edge.data('label') === 'named with' ? 'none' : 'triangle'),
          'arrow-scale': 0.7,
          'curve-style': 'bezier',
          label: edge => (edge.data('label') === 'named with' ? '' : edge.data('label')),
          'font-size': 10,
          color: color('soft'),
          'text-rotation': 'autorotate',
          'text-background-color': color('ground'),
          'text-background-opacity': 0.85,
        },
      },
    ],
  });

  async function walk(id) {
    const answer = await fetch('/graph.json?at=' + encodeURIComponent(id));
    if (!answer.ok) {
      return;
    }
    const around = await answer.json();
    const from = view.getElementById(id);
    const position = from.nonempty() ? from.position() : { x: 0, y: 0 };
    let added = 0;
    for (const node of around.nodes) {
      if (view.getElementById(node.id).empty()) {
        const turn = (2 * Math.PI * added++) / around.nodes.length;
        view.add({
          data: { ...node, short: node.label.length > 48 ? node.label.slice(0, 46) + '…' : node.label },
          position: { x: position.x + 90 * Math.cos(turn), y: position.y + 90 * Math.sin(turn) },
        });
      }
    }
    for (const edge of around.edges) {
      const ends = [edge.from, edge.to].sort().join(' ') + ' ' + edge.label;
      if (view.getElementById(ends).empty()) {
        view.add({ data: { id: ends, source: edge.from, target: edge.to, label: edge.label, papers: edge.papers } });
      }
    }
    view.getElementById(id).addClass('walked');
    view.layout({
      name: 'cose',
      animate: !still,
      animationDuration: 400,
      randomize: false,
      nodeRepulsion: () => 90000,
      idealEdgeLength: () => 95,
      nodeOverlap: 30,
      padding: 30,
    }).run();
    status.textContent = added + ' places added around ' + view.getElementById(id).data('label');
  }

  let last = { id: '', at: 0 };
  view.on('tap', 'node', event => {
    const id = event.target.id();
    const now = Date.now();
    if (last.id === id && now - last.at < 400) {
      location.href = '/' + id;
    } else if (!event.target.hasClass('walked')) {
      walk(id);
    }
    last = { id, at: now };
  });
  box.papergraphView = view;
  walk(box.dataset.at);
}
