/*
 * What is pressed is clicked, although it moves.
 *
 * A press takes the focus from a field, by which a message comes or goes there, and what is below moves away from under
 * the pointer before it is let go. Browsers call that no click: https://github.com/vaadin/flow-components/issues/5267
 */
{
  let press = new AbortController();

  addEventListener('pointerdown', down => {
    // Of an earlier press that was not seen to end, nothing may come any more.
    press.abort();
    press = new AbortController();
    const pressed = down.composedPath().find(it => it.matches?.('vaadin-button, a'));
    if (!pressed || down.button !== 0 || down.ctrlKey || down.metaKey || down.shiftKey || down.altKey) {
      return;
    }
    const { left, right, top, bottom } = pressed.getBoundingClientRect();
    const options = { capture: true, once: true, signal: press.signal };

    addEventListener('pointercancel', () => press.abort(), options);
    addEventListener('pointerup', up => {
      press.abort();
      const stayed = left <= up.clientX && up.clientX <= right && top <= up.clientY && up.clientY <= bottom;
      if (stayed && pressed.isConnected && !up.composedPath().includes(pressed)) {
        pressed.click();
      }
    }, options);
  }, true);
}
