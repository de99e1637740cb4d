import { fullTexts } from "./ads.js";

const board = document.querySelector(".board");
const cards = [...document.querySelectorAll(".card")];
const hint = document.querySelector(".pane-hint");
const sheet = document.querySelector(".pane .sheet");
const startTitle = document.title;

/** Fills the pane for the ad in the address. The same elements are used again for every ad, as large boards do. */
function showCurrent() {
  const id = new URLSearchParams(location.search).get("ad");
  const card = cards.find((each) => each.dataset.ad === id);
  for (const each of cards) each.classList.toggle("card-open", each === card);
  board.classList.toggle("board-reading", Boolean(card));
  board.parentElement.classList.toggle("wrap-reading", Boolean(card));
  hint.hidden = Boolean(card);
  sheet.hidden = !card;
  document.title = card ? `${textOf(card, ".card-title")} · ${startTitle}` : startTitle;
  if (!card) {
    delete sheet.dataset.ad;
    for (const part of sheet.querySelectorAll(".sheet-title a, .sheet-meta span, .sheet-pay, .sheet-text")) part.textContent = "";
    return;
  }
  sheet.dataset.ad = id;
  sheet.lang = card.lang;
  const link = sheet.querySelector(".sheet-title a");
  link.href = `?ad=${id}`;
  link.textContent = textOf(card, ".card-title");
  for (const part of ["pay", "employer", "place"]) {
    sheet.querySelector(`.sheet-${part}`).textContent = textOf(card, `.card-${part}`);
  }
  const paragraphs = fullTexts[id].split("\n\n").map((text) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    return paragraph;
  });
  sheet.querySelector(".sheet-text").replaceChildren(...paragraphs);
  board.querySelector(".pane").scrollTop = 0;
}

function textOf(card, selector) {
  return card.querySelector(selector).textContent.trim();
}

function open(address) {
  history.pushState(null, "", address);
  showCurrent();
}

document.querySelector(".cards").addEventListener("click", (event) => {
  const link = event.target.closest(".card-title a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link.getAttribute("href"));
  if (!matchMedia("(min-width: 56.01rem)").matches) scrollTo(0, 0);
});

document.querySelector(".pane-back").addEventListener("click", () => open(location.pathname));

document.querySelector("#filter").addEventListener("input", (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  for (const card of cards) card.hidden = !card.textContent.toLowerCase().includes(wanted);
});

addEventListener("popstate", showCurrent);
showCurrent();
