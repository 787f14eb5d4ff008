// Reloads the page when the record has changed, and lists its problems over the page that is still right.
(function () {
  "use strict";
  var built;
  var box = document.createElement("section");
  box.className = "memorial-preview";
  box.lang = "en";
  box.dir = "ltr";

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function problem(one) {
    var item = element("li", "memorial-preview__" + one.severity, "");
    var pointer = one.pointer ? one.pointer + ": " : "";
    item.append(element("b", "", "Line " + one.line + ": "), pointer + one.message + ". ", element("i", "", one.remedy));
    return item;
  }

  function show(state) {
    var refused = state.failure || state.problems.some(function (one) { return one.severity === "error"; });
    box.replaceChildren();
    if (!state.failure && !state.problems.length) {
      box.remove();
      return;
    }
    box.append(element("h2", "", refused ? "The record is refused; this page is what it was before." : "The record can be better."));
    if (state.failure) {
      box.append(element("p", "", state.failure));
    }
    var list = document.createElement("ul");
    state.problems.forEach(function (one) { list.append(problem(one)); });
    box.append(list);
    document.body.append(box);
  }

  var changes = new EventSource(new URL("_memorial/changes", document.baseURI));
  changes.onmessage = function (message) {
    var state = JSON.parse(message.data);
    var isNew = built !== undefined && state.build !== built;
    // A page that was opened before there was any site has nothing but this script.
    if (isNew || (state.build && !document.querySelector("h1"))) {
      location.reload();
      return;
    }
    built = state.build;
    show(state);
  };
})();
