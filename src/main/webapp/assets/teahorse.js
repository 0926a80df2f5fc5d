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

  // How much is written, beside fields with a limit: characters, or lines of a list.
  document.querySelectorAll('[data-most], [data-most-lines]').forEach((input) => {
    const lines = Number(input.dataset.mostLines);
    const most = lines || Number(input.dataset.most);
    const counter = document.createElement('p');
    counter.className = 'counter';
    input.after(counter);
    const count = () => {
      const now = lines ? input.value.split('\n').filter((line) => line.trim()).length : [...input.value].length;
      counter.textContent = now + ' / ' + most;
      counter.classList.toggle('over', now > most);
    };
    input.addEventListener('input', count);
    count();
  });

  // Another row, when the empty ones are used up.
  document.querySelectorAll('[data-rows]').forEach((rows) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = rows.dataset.rows;
    button.addEventListener('click', () => {
      const last = rows.querySelector('.row:last-of-type');
      const number = rows.querySelectorAll('.row').length;
      const row = last.cloneNode(true);
      row.querySelectorAll('input, select').forEach((control) => {
        control.name = control.name.replace(/\.\d+\.([^.]+)$/, '.' + number + '.$1');
        control.value = '';
      });
      last.after(row);
      row.querySelector('select, input:not([type="hidden"])').focus();
    });
    rows.after(button);
  });

  // What is written is saved while one writes; the server refuses where somebody else was faster, and then nothing is overwritten.
  const editor = document.getElementById('editor');
  if (editor) {
    const saved = document.getElementById('saved');
    let dirty = false;
    let timer = 0;
    const save = async () => {
      if (!dirty) {
        return;
      }
      dirty = false;
      const body = new URLSearchParams(new FormData(editor));
      body.set('act', 'autosave');
      try {
        const answer = await fetch(editor.action, { method: 'POST', body, redirect: 'manual' });
        const told = await answer.json();
        if (answer.ok) {
          document.querySelectorAll('[data-version]').forEach((input) => { input.value = told.version; });
          saved.textContent = saved.dataset.saved.replace('{0}', new Date().toLocaleTimeString(document.documentElement.lang));
        } else {
          saved.textContent = saved.dataset.failed.replace('{0}', told.words);
        }
      } catch {
        dirty = true;
      }
    };
    editor.addEventListener('input', () => {
      dirty = true;
      clearTimeout(timer);
      timer = setTimeout(save, 3000);
    });
    editor.addEventListener('submit', () => {
      dirty = false;
      clearTimeout(timer);
    });
    addEventListener('beforeunload', (event) => {
      if (dirty) {
        event.preventDefault();
      }
    });
  }

  // The queue by keyboard; keys of a decision only where one can be made, and never while somebody types.
  const queue = document.querySelector('[data-queue]');
  let at = -1;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable]')) {
      return;
    }
    const rows = queue ? [...queue.querySelectorAll('tbody tr')] : [];
    if ((event.key === 'j' || event.key === 'k') && rows.length) {
      rows[at]?.classList.remove('here');
      at = Math.max(0, Math.min(rows.length - 1, at + (event.key === 'j' ? 1 : -1)));
      rows[at].classList.add('here');
      rows[at].querySelector('a').focus();
    } else if (event.key === 'x' && rows[at]) {
      rows[at].querySelector('input').click();
    } else if (event.key === 'a' || event.key === 'r') {
      const decision = document.querySelector('[data-key="' + event.key + '"]');
      if (decision) {
        event.preventDefault();
        decision.closest('details')?.setAttribute('open', '');
        decision.scrollIntoView({ block: 'center' });
        decision.focus();
      }
    }
  });
})();
