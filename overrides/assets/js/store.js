// What a reader chose, kept on the device where that is allowed.
export const keep = (name, value) => {
  try { localStorage.setItem(name, value); } catch { /* private mode: it lasts as long as the page */ }
};
