// What a page says as a widget in the page of somebody else: how tall it is, what the reader opens, where a link leads;
// and how it follows what that page sets. A classic script, so that it works where modules and fetch are blocked.
(function () {
  "use strict";
  var NAME = "memorial-timeline";
  var VERSION = 1;
  var root = document.documentElement;
  var host = window.parent;
  var secret = (/^#\?secret=(\w{1,64})$/.exec(location.hash) || [])[1];

  // Each view has a page of its own; the address of either may ask for the other.
  var view = new URLSearchParams(location.search).get("view");
  if ((view === "timeline" || view === "people") && view !== root.dataset.embed) {
    var other = new URL(location.href);
    other.pathname = other.pathname.replace(/\/(?:people\/)?(index\.html)?$/, (view === "people" ? "/people/" : "/") + "$1");
    // A server that answers both with one page is not asked again.
    if (other.href !== location.href) {
      location.replace(other);
      return;
    }
  }

  // From a disk every link leads out of the frame as it is written, and nobody listens.
  if (location.protocol === "file:") {
    return;
  }

  // Without this script every link leads out of the frame; with it, those that do are told when they are followed.
  var base = document.querySelector("base");
  if (base) {
    base.removeAttribute("target");
  }

  function say(type, fields) {
    if (host !== window) {
      host.postMessage(Object.assign({ source: NAME, v: VERSION, type: type }, fields), "*");
    }
  }
  function sayToWordPress(message, value) {
    if (secret && host !== window) {
      host.postMessage({ message: message, value: value, secret: secret }, "*");
    }
  }

  // The height of what is shown, said whenever it is another.
  var told;
  function measure() {
    var height = document.body ? Math.ceil(document.body.getBoundingClientRect().height) : 0;
    // Where it is not laid out any more, it is as tall as it was.
    if (height !== told && (height || told === undefined)) {
      told = height;
      say("height", { value: height });
      sayToWordPress("height", height);
    }
  }

  var isReady = false;
  function ready() {
    measure();
    if (!isReady) {
      isReady = true;
      say("ready");
    }
  }

  // What can be set, and what it must look like. Nothing else of a message is looked at.
  var id = /^[a-z0-9-]{1,64}$/;
  var year = /^-?\d{1,6}$/;
  var settings = {
    theme: /^(auto|light|dark)$/,
    accent: /^#?([0-9a-f]{3}){1,2}$/i,
    background: /^(paper|transparent)$/,
    show: /^(axis|list)$/,
    lane: id,
    person: id,
    organisation: id,
    place: id,
    from: year,
    to: year,
    at: id,
  };
  var lists = ["lane", "person", "organisation", "place"];
  var longestList = 50;

  // What a setting is set to, as it stands in an address; nothing where it is not understood.
  function understood(key, value) {
    if (value === null || value === "") {
      return [];
    }
    var text = typeof value === "number" ? String(value) : value;
    var values = lists.indexOf(key) < 0 ? [text] : typeof text === "string" ? text.trim().split(/ +/, longestList + 1) : text;
    var isSound = Array.isArray(values) && values.length <= longestList && values.every(function (one) {
      return typeof one === "string" && one.length <= 64 && settings[key].test(one);
    });
    return isSound ? values : undefined;
  }

  // Theme, background and accent, of which the last must be readable on the paper of the first.
  var shown = new URLSearchParams(location.search);
  var refused;
  function paint() {
    var theme = shown.get("theme");
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
    delete root.dataset.background;
    root.style.removeProperty("--accent");
    var accent = (understood("accent", shown.get("accent")) || [])[0];
    if (accent) {
      accent = "#" + accent.replace("#", "");
      var contrast = between(lightness(numbers(accent)), lightness(getComputedStyle(root).backgroundColor.match(/[\d.]+/g)));
      var complaint = accent + " has a contrast of " + contrast.toFixed(1) + " to 1 against the paper.";
      if (contrast >= 4.5) {
        root.style.setProperty("--accent", accent);
      } else if (refused !== complaint) {
        refused = complaint;
        say("error", { message: "the accent is not used: " + complaint + " It takes 4.5 to be read." });
      }
    }
    if (shown.get("background") === "transparent") {
      root.dataset.background = "transparent";
    }
  }
  function numbers(color) {
    var digits = color.slice(1);
    var each = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
    return each.match(/../g).map(function (part) {
      return parseInt(part, 16);
    });
  }
  // As WCAG has it.
  function lightness(parts) {
    var linear = parts.slice(0, 3).map(function (part) {
      var share = part / 255;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }
  function between(one, other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }
  paint();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);

  // The address is the state: the app goes where it leads, once it is there.
  function sorted(query) {
    var copy = new URLSearchParams(query);
    copy.sort();
    return String(copy);
  }
  var wanted;
  function go() {
    if (!wanted || root.dataset.app !== "ready") {
      return;
    }
    // Whole: a path that opens with two slashes would be taken for another host.
    var address = new URL(location.href);
    address.search = wanted;
    address.hash = "";
    wanted = undefined;
    try {
      history.replaceState(null, "", address);
    } catch (sandboxed) {
      location.replace(address);
      return;
    }
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
    setTimeout(measure);
  }

  var isAnnounced = false;
  function own(said, key) {
    return Object.prototype.hasOwnProperty.call(said, key) ? said[key] : undefined;
  }
  addEventListener("message", function (event) {
    var said = event.data;
    if (host === window || event.source !== host || Object.prototype.toString.call(said) !== "[object Object]") {
      return;
    }
    if (secret && own(said, "message") === "ready" && own(said, "secret") === secret) {
      if (told) {
        sayToWordPress("height", told);
      }
      return;
    }
    if (own(said, "source") !== NAME || own(said, "v") !== VERSION || own(said, "type") !== "set") {
      return;
    }
    // A host that takes links over says so.
    isAnnounced = isAnnounced || own(said, "host") === true;
    var now = wanted || new URLSearchParams(location.search);
    var next = new URLSearchParams(now);
    Object.keys(settings).forEach(function (key) {
      var value = own(said, key);
      var values = value === undefined ? undefined : understood(key, value);
      if (values) {
        next.delete(key);
        values.forEach(function (one) {
          next.append(key, one);
        });
      }
    });
    if (sorted(next) !== sorted(now)) {
      shown = wanted = next;
      paint();
      go();
    }
  });

  // Links: to a place in the widget, or out of it.
  var folders = { events: "event", people: "person", organisations: "organisation", places: "place", works: "work" };
  function leads(link) {
    try {
      return new URL(link.getAttribute("href"), document.baseURI);
    } catch (malformed) {
      return undefined;
    }
  }
  // The link to the full site carries what the widget shows.
  function complete(link) {
    var query = new URLSearchParams(location.search);
    var page = link.dataset.site.split("?")[0];
    ["view", "theme", "accent", "background"].forEach(function (key) {
      query.delete(key);
    });
    link.setAttribute("href", page + (String(query) && "?" + query));
  }
  function linkOf(event) {
    return event.target.closest && event.target.closest("a[href]");
  }
  ["pointerover", "focusin", "touchstart", "click"].forEach(function (intent) {
    document.addEventListener(intent, function (event) {
      var link = linkOf(event);
      if (link && link.dataset.site) {
        complete(link);
      }
    }, { capture: true, passive: true });
  });
  document.addEventListener("click", function (event) {
    var link = linkOf(event);
    var to = link && leads(link);
    if (!to || !/^https?:$/.test(to.protocol)) {
      return;
    }
    var site = new URL("./", document.baseURI).href;
    var isOurs = to.href.indexOf(site) === 0;
    var entry = isOurs && /^(?:[a-z]{2,3}\/)?([a-z]+)\/([a-z0-9-]+)\/$/.exec((to.origin + to.pathname).slice(site.length));
    var isInside = to.origin + to.pathname === (location.origin + location.pathname).replace(/index\.html$/, "");
    if (isInside) {
      link.removeAttribute("target");
      if (link.dataset.mark) {
        var prefix = document.getElementById("app").dataset.prefix;
        say("select", { kind: "event", id: link.dataset.mark, href: site + prefix + "events/" + link.dataset.mark + "/" });
      }
      return;
    }
    link.setAttribute("target", "_blank");
    link.relList.add("noopener");
    if (entry && own(folders, entry[1])) {
      say("select", { kind: folders[entry[1]], id: entry[2], href: to.origin + to.pathname });
    }
    var isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!isPlain || !isOurs || !(isAnnounced || secret)) {
      return;
    }
    event.preventDefault();
    if (isAnnounced) {
      say("navigate", { href: to.href });
    } else {
      sayToWordPress("link", to.href);
    }
  }, true);

  // What the query leaves out is left out by the app, and until it is there, the widget is not what was asked for.
  var isNarrowed = /[?&](show|q|role|lane|person|organisation|place|country|from|to|record)=/.test(location.search);
  if (isNarrowed) {
    root.dataset.narrowed = "";
  }
  var patience = 3000;
  var hasFailed = false;
  new MutationObserver(function () {
    if (root.dataset.app === "failed" && !hasFailed) {
      hasFailed = true;
      say("error", { message: "the interactive part could not be loaded; what can be read without it is shown." });
    }
    if (root.dataset.app !== "static" && document.readyState !== "loading") {
      ready();
      go();
    }
  }).observe(root, { attributeFilter: ["data-app"] });
  document.addEventListener("DOMContentLoaded", function () {
    measure();
    new ResizeObserver(measure).observe(document.body);
    if (isNarrowed && root.dataset.app === "static") {
      setTimeout(ready, patience);
    } else {
      ready();
    }
  });
  addEventListener("load", measure);
})();
