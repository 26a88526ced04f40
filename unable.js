// Where the page's own script does not run at all, nothing else could say so: it may be missing, or
// refused as it is from a folder, or newer than the browser. The paper version is shown then.
(function () {
  function tell() {
    var why = document.getElementById('unable-why');
    var style = document.getElementById('unable-style');
    if (!style) {
      style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = 'unable.css';
    }
    style.media = 'all';
    document.head.appendChild(style);
    if (why) why.parentNode.removeChild(why);
    document.getElementById('unable').removeAttribute('hidden');
  }

  function tellWhenRead() {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tell);
    else tell();
  }

  if (!('noModule' in document.createElement('script'))) {
    tellWhenRead();
    return;
  }
  // What could not be loaded is told to the script's element alone, which only the capture hears.
  addEventListener('error', function (event) {
    // One that a script has added is that script's own affair.
    var absent = event.target.tagName === 'SCRIPT' && !event.target.async;
    if (absent || (event.error && event.error.name === 'SyntaxError')) tellWhenRead();
  }, true);
}());
