// What a page does without the module: copies its citation, shares its address, changes its appearance, opens the help
// on keys, finds sources, and keeps the place in links to other languages. A classic script of its own: it works while
// the module is on its way and where it cannot be had, costs the module no byte, and is not in the way of the first paint.
(function () {
  "use strict";
  var root = document.documentElement;

  function closest(event, selector) {
    return event.target.closest ? event.target.closest(selector) : null;
  }

  // Links to this page in another language, or past its beginning, keep what the reader has chosen in the address.
  function keepPlace(event) {
    var link = closest(event, "a[data-language-link], a.skip");
    if (!link || document.querySelector(".not-found")) {
      return;
    }
    if (link.classList.contains("skip")) {
      link.href = location.href.split("#")[0] + new URL(link.href).hash;
      return;
    }
    var site = new URL("./", document.baseURI).pathname;
    var current = document.querySelector("a[data-language-link][aria-current]");
    var own = current ? current.dataset.languageLink : "";
    if (location.pathname.indexOf(site + own) === 0) {
      var path = location.pathname.slice((site + own).length);
      link.href = new URL(site + link.dataset.languageLink + path, location.origin).href + location.search + location.hash;
    }
  }
  ["pointerover", "focusin", "touchstart", "click"].forEach(function (intent) {
    document.addEventListener(intent, keepPlace, { capture: true, passive: true });
  });

  // Light or dark, for this document alone. The browser's own bars follow.
  function paint(theme) {
    if (theme) {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
    var color = getComputedStyle(root).backgroundColor;
    document.querySelectorAll("meta[name=theme-color]").forEach(function (meta) {
      meta.content = color;
    });
  }
  document.addEventListener("change", function (event) {
    if (closest(event, ".appearance input")) {
      paint(event.target.value);
    }
  });

  // Where the reader is by now, whichever file the page was read from.
  function address(details) {
    var shown = details.querySelector("#_address");
    if (!shown.textContent) {
      shown.textContent = details.querySelector("[rel=bookmark]").href;
    }
    return shown.textContent;
  }
  document.addEventListener("toggle", function (event) {
    if (event.target.matches(".cite details")) {
      address(event.target);
      event.target.querySelector("[data-share]").hidden = !navigator.share;
    } else if (event.target.id === "_keys" && event.newState === "open") {
      event.target.querySelector(".keyboard-help__close").focus();
    }
  }, true);

  document.addEventListener("click", function (event) {
    var button = closest(event, "[data-copy], [data-share]");
    var details = button && button.closest("details");
    if (!details) {
      return;
    }
    var shared = address(details);
    if (button.dataset.copy) {
      copy(document.getElementById(button.dataset.copy), details.querySelector("[role=status]"));
    } else {
      // Refused where the reader has thought better of it.
      navigator.share({ title: document.title, url: shared }).catch(function () {});
    }
  });

  // What the browser does not let a page copy is selected instead.
  function copy(shown, status) {
    // What is said anew is announced anew.
    status.textContent = "";
    var copied = navigator.clipboard ? navigator.clipboard.writeText(shown.innerText.trim()) : Promise.reject();
    copied.then(
      function () {
        status.textContent = status.dataset.copied;
      },
      function () {
        getSelection().selectAllChildren(shown);
        status.textContent = status.dataset.refused;
      }
    );
  }

  document.addEventListener("keydown", function (event) {
    var help = document.getElementById("_keys");
    var typing = closest(event, "input:not([type=checkbox], [type=radio]), textarea, select");
    var isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "?" && isPlain && !typing && help && help.togglePopover && document.getElementById("_keys_on").checked) {
      help.togglePopover();
    }
  });

  // The entries of a list that hold all words of a field, whatever their case and accents.
  function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }
  document.addEventListener("input", function (event) {
    var field = closest(event, "input[data-find]");
    if (!field) {
      return;
    }
    var words = plain(field.value).split(/\s+/);
    var entries = Array.from(document.querySelectorAll("li" + field.dataset.find));
    var found = entries.filter(function (entry) {
      var text = plain(entry.textContent);
      entry.hidden = !words.every(function (word) {
        return text.indexOf(word) >= 0;
      });
      return !entry.hidden;
    });
    field.parentElement.querySelector("[role=status]").textContent = field.value ? found.length + " / " + entries.length : "";
  });
  // What a link leads to is shown, whatever was searched for.
  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (target && target.hidden) {
      target.hidden = false;
      target.scrollIntoView();
    }
  }
  addEventListener("hashchange", reveal);

  // Says that a page is on its way, if it is not there soon.
  var waiting;
  function progress(words) {
    clearTimeout(waiting);
    document.querySelectorAll(".progress").forEach(function (status) {
      status.textContent = words ? status.dataset.words : "";
    });
  }
  // Heard after the module, which listens to the document.
  addEventListener("click", function (event) {
    var link = closest(event, "a[href]");
    // The module has taken the link over, and it leads to another page.
    if (link && event.defaultPrevented && link.pathname !== location.pathname) {
      clearTimeout(waiting);
      waiting = setTimeout(progress, 300, true);
    }
  });

  // A page that is new in the document takes on what the reader has chosen.
  function begin() {
    progress(false);
    var chosen = root.dataset.theme || "";
    document.querySelectorAll(".appearance input").forEach(function (choice) {
      choice.checked = choice.value === chosen;
    });
    if (chosen) {
      paint(chosen);
    }
    speakLanguageOfAddress();
  }

  // Below the folder of a language, the page that is not there speaks it.
  function speakLanguageOfAddress() {
    var page = document.querySelector(".not-found");
    var parts = page ? page.querySelectorAll("[data-language]") : [];
    var tags = Array.from(parts, function (part) {
      return part.dataset.language;
    });
    var folder = location.pathname.split("/").find(function (step) {
      return tags.indexOf(step) > 0;
    });
    var language = folder || tags[0];
    parts.forEach(function (part) {
      part.hidden = part.dataset.language !== language;
    });
    if (page && folder) {
      document.title = page.querySelector("h1 :not([hidden])").textContent;
    }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
  document.addEventListener("memorial-page", begin);
})();
