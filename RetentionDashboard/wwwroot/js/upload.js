// Sends a chosen or dropped file by streaming POST and tells the page how far it is.
export function attach(zone, input, page) {
  const abort = new AbortController();
  const options = { signal: abort.signal };
  let request = null;

  function send(file) {
    if (!file || request) {
      return;
    }

    const form = new FormData();
    form.append('file', file, file.name);
    request = new XMLHttpRequest();
    request.open('POST', '/api/uploads');
    request.setRequestHeader('RequestVerificationToken', document.querySelector('meta[name="request-token"]').content);
    request.upload.onprogress = event => page.invokeMethodAsync('OnProgressAsync', event.loaded, event.total || file.size);
    request.onload = () => finish(answerOf(request), request.status);
    request.onerror = () => finish(null, 0);
    page.invokeMethodAsync('OnStartedAsync', file.name, file.size);
    request.send(form);
  }

  function finish(answer, status) {
    request = null;
    input.value = '';
    if (status === 200 && answer) {
      page.invokeMethodAsync('OnUploadedAsync', answer.id);
    } else {
      page.invokeMethodAsync('OnFailedAsync', answer ? answer.message : null);
    }
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
    send(event.dataTransfer.files[0]);
  }, options);
  input.addEventListener('change', () => send(input.files[0]), options);
  // Somebody was faster than the circuit.
  send(input.files[0]);

  return {
    cancel() {
      request?.abort();
      request = null;
      input.value = '';
    },
    detach() {
      abort.abort();
      request?.abort();
    },
  };
}

function answerOf(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
}

export function timeZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
