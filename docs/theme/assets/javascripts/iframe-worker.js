/* Search from file:, where browsers refuse workers: the worker's script runs in a hidden frame.
   The theme looks for IFrameWorker by name. Nothing is written inline, so a strict policy that
   allows only our own files does not stop it. Over http: browsers' own workers are used. */
(function () {
  "use strict";

  class IFrameWorker extends EventTarget {
    constructor(url) {
      super();
      this.onmessage = null;
      this.onerror = null;
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.title = "search";
      document.body.append(this.frame);
      this.ready = this.load(new URL(url, document.baseURI).href);
    }

    load(url) {
      const inside = this.frame.contentWindow;
      inside.postMessage = (data) => this.deliver("message", { data });
      inside.importScripts = (...urls) =>
        urls.reduce((before, one) => before.then(() => this.add(one)), Promise.resolve());
      inside.addEventListener("error", (event) =>
        this.deliver("error", { message: event.message, error: event.error }),
      );
      return this.add(url);
    }

    add(url) {
      return new Promise((done, failed) => {
        const script = this.frame.contentDocument.createElement("script");
        script.src = url;
        script.onload = done;
        script.onerror = () => failed(new Error("cannot load " + url));
        this.frame.contentDocument.body.append(script);
      });
    }

    /* Like a real worker's messages these are copies, and they come after the caller is done. */
    deliver(type, content) {
      setTimeout(() => {
        const Kind = type === "error" ? ErrorEvent : MessageEvent;
        const event = new Kind(type, content);
        this.dispatchEvent(event);
        const handler = this["on" + type];
        if (handler) handler.call(this, event);
      });
    }

    postMessage(message) {
      const data = JSON.parse(JSON.stringify(message));
      this.ready.then(() => {
        const inside = this.frame.contentWindow;
        inside.dispatchEvent(new inside.MessageEvent("message", { data }));
      });
    }

    terminate() {
      this.frame.remove();
    }
  }

  window.IFrameWorker = IFrameWorker;
  if (window.location.protocol === "file:") window.Worker = IFrameWorker;
})();
