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
  // Cytoscape puts a style element into the page unless this id is taken; ours is in papergraph.css.
  hint.id = '__________cytoscape_stylesheet';
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

  function add(node, position) {
    const short = node.label.length > 44 ? node.label.slice(0, 42) + '…' : node.label;
    view.add({ data: { ...node, short }, position });
  }

  // Where the walk goes on: the first thing in the middle; later ones move away from where they were reached from, and
  // what lies around them opens like a fan on the far side.
  function place(around) {
    const known = view.getElementById(around.center);
    if (known.empty()) {
      add(around.nodes.find(node => node.id === around.center), { x: 0, y: 0 });
      return { x: 0, y: 0, toward: -Math.PI / 2, spread: 2 * Math.PI };
    }
    const from = known.neighborhood('node.walked').first();
    const { x, y } = known.position();
    const origin = from.nonempty() ? from.position() : { x: 0, y: 0 };
    const toward = Math.atan2(y - origin.y, x - origin.x);
    const moved = { x: x + 330 * Math.cos(toward), y: y + 330 * Math.sin(toward) };
    known.position(moved);
    return { ...moved, toward, spread: 1.3 * Math.PI };
  }

  // In two rings, so that names have room.
  function spot(center, at, count) {
    const whole = center.spread > 6;
    const turn = center.toward - center.spread / 2 + (center.spread * (at + 0.5)) / count;
    const radius = (at % 2 ? 245 : 160) * (whole ? 1 : 0.9);
    return { x: center.x + (whole ? 1.7 : 1.2) * radius * Math.cos(turn), y: center.y + radius * Math.sin(turn) };
  }

  async function walk(id) {
    const answer = await fetch('/graph.json?at=' + encodeURIComponent(id));
    if (!answer.ok) {
      return;
    }
    const around = await answer.json();
    const center = place(around);
    const fresh = around.nodes.filter(node => view.getElementById(node.id).empty());
    fresh.forEach((node, at) => add(node, spot(center, at, fresh.length)));
    for (const edge of around.edges) {
      const ends = [edge.from, edge.to].sort().join(' ') + ' ' + edge.label;
      if (view.getElementById(ends).empty()) {
        view.add({ data: { id: ends, source: edge.from, target: edge.to, label: edge.label, papers: edge.papers } });
      }
    }
    const added = fresh.length;
    const walked = view.getElementById(id).addClass('walked');
    const sight = { fit: { eles: walked.closedNeighborhood(), padding: 24 } };
    if (still || view.nodes().length === added + 1) {
      view.fit(sight.fit.eles, sight.fit.padding);
    } else {
      view.animate(sight, { duration: 350 });
    }
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
