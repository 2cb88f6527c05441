// Sends chosen or dropped files one after the other by streaming POST and tells the page how far each is.
const betweenReports = 200;

export function attach(zone, input, page) {
  // The visitor was faster: the page that asked is gone, and nothing is left to listen to.
  if (!zone || !input) {
    return { retry() {}, cancel() {}, detach() {} };
  }

  const abort = new AbortController();
  const options = { signal: abort.signal };
  const files = new Map();
  const waiting = [];
  let request = null;
  let sending = 0;
  let keys = 0;

  async function choose(list) {
    const chosen = Array.from(list, file => ({ key: ++keys, name: file.name, bytes: file.size, file }));
    if (chosen.length === 0) {
      return;
    }

    chosen.forEach(one => files.set(one.key, one.file));
    // The same file can be chosen once more.
    input.value = '';
    const taken = await page.invokeMethodAsync('OnChosenAsync', chosen.map(({ key, name, bytes }) => ({ key, name, bytes })));
    waiting.push(...taken);
    next();
  }

  function next() {
    if (request || waiting.length === 0) {
      return;
    }

    sending = waiting.shift();
    const key = sending;
    const file = files.get(key);
    let reported = 0;
    const form = new FormData();
    form.append('file', file, file.name);
    request = new XMLHttpRequest();
    request.open('POST', '/api/uploads');
    request.setRequestHeader('RequestVerificationToken', document.querySelector('meta[name="request-token"]').content);
    request.upload.onprogress = event => {
      const now = performance.now();
      if (now - reported >= betweenReports || event.loaded === event.total) {
        reported = now;
        page.invokeMethodAsync('OnProgressAsync', key, Math.min(event.loaded, file.size));
      }
    };
    request.upload.onload = () => page.invokeMethodAsync('OnUnpackingAsync', key, 0);
    // A large archive or workbook answers line by line how far it is unpacked; the last line is the answer itself.
    request.onprogress = () => {
      const { unpacked } = answerOf(request) ?? {};
      if (unpacked) {
        page.invokeMethodAsync('OnUnpackingAsync', key, unpacked);
      }
    };
    request.onload = () => finish(key, answerOf(request));
    request.onerror = () => finish(key, null);
    page.invokeMethodAsync('OnProgressAsync', key, 0);
    request.send(form);
  }

  function finish(key, answer) {
    request = null;
    if (answer?.uploads) {
      files.delete(key);
      page.invokeMethodAsync('OnUploadedAsync', key, answer.uploads.map(upload => upload.id));
    } else {
      page.invokeMethodAsync('OnFailedAsync', key, answer?.message ?? null, answer?.again ?? true);
    }

    next();
  }

  function over(on) {
    return event => {
      event.preventDefault();
      zone.classList.toggle('dragging', on);
    };
  }

  zone.addEventListener('dragenter', over(true), options);
  zone.addEventListener('dragover', over(true), options);
  zone.addEventListener('dragleave', over(false), options);
  zone.addEventListener('drop', event => {
    over(false)(event);
    choose(event.dataTransfer.files);
  }, options);
  input.addEventListener('change', () => choose(input.files), options);
  // Chosen before anybody listened.
  choose(input.files);
  zone.dataset.listens = '';
  window.addEventListener('beforeunload', event => {
    if (request) {
      event.preventDefault();
    }
  }, options);
  // Somebody was faster than the circuit.
  choose(input.files);

  return {
    retry(key) {
      waiting.push(key);
      next();
    },
    cancel(key) {
      const at = waiting.indexOf(key);
      if (at >= 0) {
        waiting.splice(at, 1);
      } else if (request && sending === key) {
        request.abort();
        request = null;
        next();
      }

      files.delete(key);
    },
    detach() {
      abort.abort();
      waiting.length = 0;
      request?.abort();
      request = null;
    },
  };
}

function answerOf(request) {
  try {
    return JSON.parse(request.responseText.trimEnd().split('\n').pop());
  } catch {
    return null;
  }
}

export function timeZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
