// Only added by `cargo xtask serve`: reloads the page after each build.
const news = new EventSource('/__reload');
/** @type {number | null} */
let known = null;
/** @type {HTMLElement | null} */
let notice = null;
news.onmessage = ({ data }) => {
  const { builds, broken } = JSON.parse(data);
  if (known !== null && builds !== known) location.reload();
  known = builds;
  if (broken && !notice) {
    notice = document.createElement('p');
    notice.role = 'status';
    notice.textContent = 'The last change does not build; the terminal says why. This is the page from before it.';
    Object.assign(notice.style, {
      position: 'fixed',
      insetInline: '0',
      insetBlockEnd: '0',
      margin: '0',
      padding: '12px',
      background: '#7a1f1f',
      color: '#fff',
      font: '16px system-ui',
      zIndex: '9999',
    });
    document.body.append(notice);
  } else if (!broken) {
    notice?.remove();
    notice = null;
  }
};
