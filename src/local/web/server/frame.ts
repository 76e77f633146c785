// The empty page in which a page of the add-on comes to live: it writes the first document that its parent sends into itself.
// Its policy and how the shell uses it: security.ts.

export const FRAME_PAGE = `<!doctype html>
<html lang="ru"><meta charset="utf-8"><title>Окно</title>
<script>
addEventListener("message", function take(event) {
  if (event.source !== parent || typeof event.data !== "string") return;
  removeEventListener("message", take);
  document.open();
  document.write(event.data);
  document.close();
});
parent.postMessage("frame", "*");
</script>
</html>
`;
