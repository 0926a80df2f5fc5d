// What pages can do better with script; without it they search, filter, open and sign in all the same.
'use strict';

(() => {
  const WAIT = 150;

  // Suggestions while typing: a combobox with a list, as WAI-ARIA describes it.
  function suggest(input) {
    const form = input.form;
    const list = document.createElement('ul');
    const status = document.createElement('div');
    let lines = [];
    let chosen = -1;
    let timer = 0;
    let asking = null;

    list.id = input.id + '-suggestions';
    list.className = 'suggestions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.dataset.label);
    status.className = 'visually-hidden';
    status.setAttribute('role', 'status');
    form.append(list, status);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');

    function close() {
      list.hidden = true;
      chosen = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function mark(next) {
      chosen = next;
      [...list.children].forEach((line, at) => line.setAttribute('aria-selected', String(at === chosen)));
      if (chosen < 0) {
        input.removeAttribute('aria-activedescendant');
      } else {
        input.setAttribute('aria-activedescendant', list.children[chosen].id);
        list.children[chosen].scrollIntoView({ block: 'nearest' });
      }
    }

    function take(line) {
      close();
      if (line.url) {
        const url = new URL(line.url, location.href);
        location.assign((input.dataset.prefix || '') + url.pathname + url.hash);
      } else {
        input.value = line.text;
        form.requestSubmit();
      }
    }

    function show(found) {
      lines = found;
      list.replaceChildren(...found.map((line, at) => {
        const item = document.createElement('li');
        const kind = document.createElement('span');
        const text = document.createElement('span');
        item.id = list.id + '-' + at;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', 'false');
        kind.className = 'kind';
        kind.textContent = input.dataset[line.kind.toLowerCase()] || '';
        text.textContent = line.text;
        text.lang = 'zh-CN';
        item.append(kind, text);
        item.addEventListener('mousedown', (event) => event.preventDefault());
        item.addEventListener('click', () => take(line));
        return item;
      }));
      chosen = -1;
      list.hidden = found.length === 0;
      input.setAttribute('aria-expanded', String(found.length > 0));
      input.removeAttribute('aria-activedescendant');
      status.textContent = found.length ? input.dataset.count.replace('{0}', found.length) : '';
    }

    async function ask() {
      asking?.abort();
      asking = new AbortController();
      const words = input.value.trim();
      if (!words) {
        show([]);
        return;
      }
      try {
        const answer = await fetch(input.dataset.suggest + '?q=' + encodeURIComponent(words), { signal: asking.signal });
        if (answer.ok && document.activeElement === input) {
          show(await answer.json());
        }
      } catch {
        // suggestions are a help, and nobody is helped by hearing that there are none
      }
    }

    input.addEventListener('input', (event) => {
      clearTimeout(timer);
      if (!event.isComposing) {
        timer = setTimeout(ask, WAIT);
      }
    });
    input.addEventListener('compositionend', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener('blur', close);
    input.addEventListener('keydown', (event) => {
      if (event.isComposing) {
        return;
      }
      if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        close();
      } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && lines.length) {
        event.preventDefault();
        if (list.hidden) {
          list.hidden = false;
          input.setAttribute('aria-expanded', 'true');
        }
        const step = event.key === 'ArrowDown' ? 1 : -1;
        mark(chosen + step >= lines.length ? -1 : chosen + step < -1 ? lines.length - 1 : chosen + step);
      } else if (event.key === 'Enter' && chosen >= 0 && !list.hidden) {
        event.preventDefault();
        take(lines[chosen]);
      } else if (event.key === 'Enter' || event.key === 'Tab') {
        clearTimeout(timer);
        asking?.abort();
        close();
      }
    });
  }

  document.querySelectorAll('input[data-suggest]').forEach(suggest);

  // A link to an article is copied; without script it leads there.
  document.querySelectorAll('a.permalink').forEach((link) => link.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(link.href);
      link.dataset.done = link.dataset.copied;
      setTimeout(() => delete link.dataset.done, 2000);
    } catch {
      // the address bar has it
    }
  }));

  // Where there is room, drawers are open; the style sheet does it too, but not in every browser.
  const wide = matchMedia('(min-width: 60rem)');
  const fit = () => document.querySelectorAll('details[data-drawer]').forEach((drawer) => { drawer.open = wide.matches; });
  fit();
  wide.addEventListener('change', fit);

  document.querySelectorAll('[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => print());
  });
})();
