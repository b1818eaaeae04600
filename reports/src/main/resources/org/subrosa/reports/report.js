(function () {
  'use strict';

  function prepare(box) {
    var rows = document.querySelectorAll('#' + box.getAttribute('data-filters') + ' [data-row]');
    var text = box.querySelector('input');
    var band = box.querySelector('select');
    var count = box.querySelector('output');

    function apply() {
      var words = text.value.toLowerCase().split(/\s+/);
      var shown = 0;
      rows.forEach(function (row) {
        var content = row.textContent.toLowerCase();
        var fits = words.every(function (word) { return content.indexOf(word) >= 0; });
        if (band && band.value && row.getAttribute('data-band') !== band.value) {
          fits = false;
        }
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      count.textContent = shown + ' of ' + rows.length + ' shown';
    }

    text.addEventListener('input', apply);
    if (band) {
      band.addEventListener('change', apply);
    }
    box.hidden = false;
    apply();
  }

  document.querySelectorAll('[data-filters]').forEach(prepare);

  document.querySelectorAll('a[data-opens]').forEach(function (link) {
    link.addEventListener('click', function () {
      var block = document.getElementById(link.getAttribute('data-opens'));
      if (block) {
        block.hidden = false;
        block.open = true;
      }
    });
  });

  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details').forEach(function (block) { block.open = true; });
  });
})();
