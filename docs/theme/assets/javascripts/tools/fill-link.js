/* 链接里带着填好的：填的 ↔ 网址里 # 后面的一串字，不经过任何服务器。
   fillLink(keeper) takes what a link may hold from the keeper, which judges it as it does a file.
   The fragment is the file as base64url: letters that no chat breaks, a third of their length in
   percent signs. */
window.fillLink = (keeper) => {
  "use strict";

  const MARK = "#fill=";
  const LONGEST = 8000; /* letters; what chats and mail still make one link of */

  const CODES = [["+", "-"], ["/", "_"], ["=", ""]];

  function encoded(text) {
    const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
    return CODES.reduce((made, [from, to]) => made.split(from).join(to), window.btoa(bytes.join("")));
  }

  function decoded(code) {
    const letters = window.atob(code.split("-").join("+").split("_").join("/"));
    return new TextDecoder().decode(Uint8Array.from(letters, (one) => one.charCodeAt(0)));
  }

  /** The address of this page with `value` in it, "" where that would be too long. */
  function to(value) {
    const code = encoded(JSON.stringify(JSON.parse(keeper.write(value))));
    return code.length > LONGEST ? "" : window.location.href.split("#")[0] + MARK + code;
  }

  /** What `fragment` holds: { value, fault }, or null where it is none of ours. */
  function from(fragment) {
    if (!fragment.startsWith(MARK)) return null;
    try {
      return keeper.open(decoded(fragment.slice(MARK.length)));
    } catch {
      return { value: null, fault: keeper.say("keep-json") };
    }
  }

  /** Takes the fragment out of the address: what is filled in is no longer what it holds. */
  function drop() {
    if (!window.location.hash.startsWith(MARK)) return;
    window.history.replaceState(null, "", window.location.href.split("#")[0]);
  }

  return { to, from, drop };
};
