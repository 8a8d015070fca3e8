// Draws a panel again in the browser, by the steps that Draw.cs states: everything here can be followed by hand with any SHA-256 tool.
// Runs in browsers from 2017 on, and in Node for the tests.
(function () {
  "use strict";

  function hex(bytes) {
    return Array.prototype.map.call(bytes, function (byte) { return ("0" + byte.toString(16)).slice(-2); }).join("");
  }

  function joined(head, tail) {
    var bytes = new Uint8Array(head.length + tail.length);
    bytes.set(head);
    bytes.set(tail, head.length);
    return bytes;
  }

  /** The ids of a pool as they are typed, one a line: sorted by UTF-16 code units, each once. */
  function poolIn(text) {
    var ids = text.split(/\r\n|\r|\n/).filter(function (id) { return id.length > 0; });
    return Array.from(new Set(ids)).sort();
  }

  /**
   * @param {string} value the public value
   * @param {string[]} pool sorted ids
   * @returns pool hash and seed in hexadecimal, and all ids in the order in which they are drawn
   */
  async function draw(value, pool, subtle) {
    var text = new TextEncoder();
    async function sha256(bytes) { return new Uint8Array(await subtle.digest("SHA-256", bytes)); }

    var poolHash = await sha256(text.encode(pool.map(function (id) { return id + "\n"; }).join("")));
    var seed = await sha256(joined(text.encode(value), poolHash));
    var numbered = [];
    for (var i = 0; i < pool.length; i++) numbered.push({ id: pool[i], number: hex(await sha256(joined(seed, text.encode(pool[i])))) });
    numbered.sort(function (one, other) { return one.number < other.number ? -1 : 1; });
    return { poolHash: hex(poolHash), seed: hex(seed), order: numbered.map(function (one) { return one.id; }) };
  }

  globalThis.drawCheck = { draw: draw, poolIn: poolIn };
  if (typeof document === "undefined") return;

  document.querySelectorAll("[data-draw]").forEach(function (root) {
    var published = JSON.parse(root.dataset.draw);
    var form = root.querySelector("form");

    function show(verdict) {
      root.querySelectorAll("[data-result]").forEach(function (part) { part.hidden = part.dataset.result !== verdict; });
      root.querySelectorAll("[data-computed]").forEach(function (part) { part.hidden = verdict === "no-crypto"; });
    }

    async function run() {
      if (!(globalThis.crypto && crypto.subtle)) return show("no-crypto");
      var found = await draw(form.elements.value.value, poolIn(form.elements.pool.value), crypto.subtle);
      var judges = found.order.slice(0, published.judges.length);
      var substitutes = found.order.slice(judges.length, judges.length + published.substitutes.length);
      var computed = { poolHash: found.poolHash, seed: found.seed, judges: judges.join("、"), substitutes: substitutes.join("、") };
      root.querySelectorAll("[data-field]").forEach(function (part) { part.textContent = computed[part.dataset.field]; });
      var same = found.poolHash === published.poolHash && found.seed === published.seed
        && computed.judges === published.judges.join("、") && computed.substitutes === published.substitutes.join("、");
      show(same ? "same" : "different");
    }

    form.addEventListener("submit", function (event) {
      event.preventDefault();
      run();
    });
    run();
  });
})();
