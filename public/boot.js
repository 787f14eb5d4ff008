// Starts the app on a page that can already be read. A classic script, so that it runs where modules are blocked and
// from a folder on a disk; whatever cannot be had, the page stays as it stands.
(function () {
  "use strict";
  var root = document.documentElement;
  var script = document.currentScript;

  // From a disk there is nobody to answer a folder with its page.
  if (location.protocol === "file:") {
    document.querySelectorAll("a[href]").forEach(function (link) {
      var parts = /^([^?#]*)([?#].*)?$/.exec(link.getAttribute("href"));
      var own = parts && !/^[a-z][a-z0-9+.-]*:/i.test(parts[1]);
      if (own && /(^|\/)$/.test(parts[1])) {
        link.setAttribute("href", parts[1] + "index.html" + (parts[2] || ""));
      }
    });
    root.dataset.host = "disk";
    return;
  }

  // An address that ends in index.html is the same page as its folder.
  if (/\/index\.html$/.test(location.pathname)) {
    try {
      history.replaceState(history.state, "", location.pathname.replace(/index\.html$/, "") + location.search + location.hash);
    } catch (refused) {
      // A sandboxed frame may not change its address; the page is the same all the same.
    }
  }

  // A relative base is resolved anew whenever somebody makes a base element, against an address that has moved on.
  var base = document.querySelector("base");
  if (base) {
    base.href = document.baseURI;
  }

  function failed() {
    root.dataset.app = "failed";
  }

  if (typeof WebAssembly !== "object" || !script) {
    failed();
    return;
  }
  // What breaks inside WebAssembly is told here; the links of the page then load their pages as they do without the app.
  addEventListener("error", function (event) {
    if (event.error instanceof WebAssembly.RuntimeError || event.error instanceof RangeError) {
      failed();
    }
  });

  // The app fetches the record itself; asked for here, it is there by then.
  var record = document.createElement("link");
  record.rel = "preload";
  record.as = "fetch";
  record.crossOrigin = "anonymous";
  record.href = "data/record." + root.lang + ".json";
  document.head.appendChild(record);

  var module = new URL(script.dataset.js, document.baseURI).href;
  var wasm = fetch(new URL(script.dataset.wasm, document.baseURI).href, { integrity: script.dataset.integrity });
  Promise.all([import(module), wasm])
    .then(function (loaded) {
      if (!loaded[1].ok) {
        throw new Error("the app cannot be fetched");
      }
      return loaded[0].default({ module_or_path: loaded[1] });
    })
    .catch(failed);
})();
