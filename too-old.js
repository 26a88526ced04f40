// A browser that knows no modules cannot run the program: it shows the paper version instead.
(function () {
  document.addEventListener('DOMContentLoaded', function () {
    var why = document.getElementById('unable-why');
    var style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = 'unable.css';
    document.head.appendChild(style);
    why.parentNode.removeChild(why);
    document.getElementById('unable').removeAttribute('hidden');
  });
}());
