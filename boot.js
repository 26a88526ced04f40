// Brings the program, and bridges the time until it has arrived: what was pressed by then is not
// lost, and where it cannot run the page says so and shows the paper version.
const root = document.getElementById('joint-effort');
let started = false;

function pressed(event) {
  const button = event.target.closest('[data-action]');
  switch (button?.dataset.action) {
    case 'continue':
      started = true;
      button.setAttribute('aria-busy', 'true');
      break;
    case 'leave':
      document.documentElement.hidden = true;
      location.replace('about:blank');
      break;
    case 'print-paper':
      location.hash = 'paper';
      break;
    default:
  }
}

function unable(error) {
  const why = document.getElementById('unable-why');
  why.textContent = why.textContent.replace('{reason}', error);
  document.getElementById('unable').hidden = false;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = 'unable.css';
  document.head.append(style);
}

root.addEventListener('click', pressed);
try {
  const program = await import('./joint-effort.js');
  await program.default();
  root.removeEventListener('click', pressed);
  program.mount(root, started);
} catch (error) {
  unable(error);
}
