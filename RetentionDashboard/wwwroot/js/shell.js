// Small things that must work without the circuit: the remembered theme, and the notice of a lost connection.
window.shell = {
  setTheme(theme) {
    document.documentElement.dataset.theme = theme;
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  },
  // Kept in this browser alone; where it keeps nothing, nothing is proposed.
  remember(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch {
      // A private window.
    }
  },
  recall(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  download(address) {
    const link = document.createElement('a');
    link.href = address;
    link.download = '';
    document.body.append(link);
    link.click();
    link.remove();
  },
  // What is proposed is typed over, or kept.
  selectText(input) {
    input?.focus();
    input?.select();
  },
  // What holds the keyboard goes and nothing of its own takes its place: it goes on at the top of the page.
  focusHeading() {
    const heading = document.querySelector('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  },
  // The first control of what is named.
  focusInside(id) {
    const element = document.getElementById(id);
    element?.scrollIntoView({ block: 'center' });
    element?.querySelector('[aria-invalid], .wrong :is(input, button), select, input, button')?.focus();
  },
  // What held the keyboard is gone with its form: it goes on at the button that opened it, unless the reader is elsewhere already.
  focusIfLost(element) {
    if (!document.activeElement || document.activeElement === document.body) {
      element?.focus();
    }
  },
  copyText: async text => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement('textarea');
      area.value = text;
      area.style.position = 'fixed';
      area.style.opacity = '0';
      document.body.append(area);
      area.select();
      const copied = document.execCommand('copy');
      area.remove();
      return copied;
    }
  },
};

// Keeps the sentence of an ⓘ inside the window, and takes it away by Escape, until it is asked for anew.
(() => {
  const place = event => {
    const text = event.target.closest?.('.hint')?.querySelector('.hint-text');
    if (!text) {
      return;
    }
    text.style.setProperty('--hint-shift', '0px');
    const { left, right } = text.getBoundingClientRect();
    const edge = 12;
    const width = document.documentElement.clientWidth;
    const shift = left < edge ? edge - left : Math.min(0, width - edge - right);
    text.style.setProperty('--hint-shift', `${shift}px`);
  };
  document.addEventListener('mouseover', place);
  document.addEventListener('focusin', place);
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      document.querySelectorAll('.hint:is(:hover, :focus-within)').forEach(hint => hint.classList.add('is-hidden'));
    }
  });
  const left = still => event => {
    const hint = event.target.closest?.('.hint.is-hidden');
    if (hint && !hint.contains(event.relatedTarget) && !hint.matches(still)) {
      hint.classList.remove('is-hidden');
    }
  };
  document.addEventListener('mouseout', left(':focus-within'));
  document.addEventListener('focusout', left(':hover'));
})();

(() => {
  const notice = document.getElementById('components-reconnect-modal');
  if (!notice) {
    return;
  }

  const reconnect = async () => {
    try {
      if (!await Blazor.reconnect()) {
        location.reload();
      }
    } catch {
      // The server is still away: the notice stays and the button can be pressed again.
    }
  };

  notice.querySelector('[data-reconnect]').addEventListener('click', reconnect);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && notice.classList.contains('components-reconnect-failed')) {
      reconnect();
    }
  });

  // The server answered but does not know the circuit any more (it was restarted): only a reload helps.
  new MutationObserver(() => {
    if (notice.classList.contains('components-reconnect-rejected')) {
      location.reload();
    }
  }).observe(notice, { attributes: true, attributeFilter: ['class'] });
})();
