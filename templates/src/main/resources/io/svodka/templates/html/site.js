(() => {
  'use strict';
  const box = document.getElementById('find');
  const data = document.getElementById('index');
  const root = document.body.dataset.root;
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !event.target.closest('input')) {
      event.preventDefault();
      box.focus();
    }
  });
  if (!data) {
    box.addEventListener('keydown', event => {
      if (event.key === 'Enter' && box.value.trim()) {
        location.href = root + 'search.html#q=' + encodeURIComponent(box.value.trim());
      }
    });
    return;
  }
  const fold = text => text.toLocaleLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const entries = JSON.parse(data.textContent).map(entry => ({
    ...entry, title: fold(entry.t), all: fold(entry.t + ' ' + entry.k + ' ' + entry.x) }));
  const list = document.getElementById('finds');
  const count = document.getElementById('count');
  const MOST = 60;
  const AROUND = 90;

  const rank = (entry, words) => {
    let points = 0;
    for (const word of words) {
      if (!entry.all.includes(word)) return 0;
      points += entry.title === word ? 100 : entry.title.startsWith(word) ? 40
        : entry.title.includes(word) ? 20 : 1;
    }
    return points;
  };
  const excerpt = (text, words) => {
    const at = Math.max(0, fold(text).indexOf(words[0]));
    const start = at > AROUND ? text.indexOf(' ', at - AROUND) + 1 : 0;
    const end = Math.min(text.length, start + 2 * AROUND);
    return (start ? '… ' : '') + text.slice(start, end) + (end < text.length ? ' …' : '');
  };
  const add = (parent, name, text) => {
    const element = parent.appendChild(document.createElement(name));
    element.textContent = text;
    return element;
  };
  const show = (entry, words) => {
    const item = list.appendChild(document.createElement('li'));
    add(item, 'a', entry.t).href = entry.h;
    add(item, 'span', entry.k);
    if (entry.x) add(item, 'p', excerpt(entry.x, words));
  };
  const search = () => {
    const words = fold(box.value).split(/\s+/).filter(word => word);
    list.textContent = '';
    const found = entries
      .map(entry => [words.length ? rank(entry, words) : 1, entry])
      .filter(([points]) => points)
      .sort((one, other) => other[0] - one[0]);
    const shown = words.length ? found.slice(0, MOST) : found;
    shown.forEach(([, entry]) => show(entry, words.length ? words : ['']));
    count.textContent = found.length ? count.dataset.found + ' ' + found.length : count.dataset.none;
    const hash = words.length ? '#q=' + encodeURIComponent(box.value.trim()) : '';
    if (hash !== location.hash) history.replaceState(null, '', location.pathname + hash);
  };
  const asked = () => {
    const hash = location.hash;
    if (hash.startsWith('#q=')) box.value = decodeURIComponent(hash.slice(3));
    search();
  };
  box.addEventListener('input', search);
  addEventListener('hashchange', asked);
  asked();
  box.focus();
})();
