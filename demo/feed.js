import { posts } from "./posts.js";

const batchSize = 8;
const feed = document.querySelector(".feed");
const end = document.querySelector(".feed-end");
let shown = 0;

function make(tag, className, text = "") {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function makeDate(post) {
  const link = make("a", "post-date");
  link.href = `?ad=${post.id}`;
  const date = document.createElement("time");
  date.dateTime = post.date;
  date.textContent = new Date(post.date).toLocaleString(post.lang, {
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  });
  link.append(date);
  return link;
}

function makeText(post) {
  const text = make("div", "post-text");
  for (const block of post.text.split("\n\n")) {
    const paragraph = document.createElement("p");
    for (const [index, line] of block.split("\n").entries()) {
      if (index > 0) paragraph.append(document.createElement("br"));
      paragraph.append(line);
    }
    text.append(paragraph);
  }
  return text;
}

function makePost(post, position) {
  const article = make("article", "post");
  article.dataset.ad = post.id;
  article.lang = post.lang;
  article.tabIndex = 0;
  article.setAttribute("aria-posinset", position);
  article.setAttribute("aria-setsize", posts.length);
  article.setAttribute("aria-labelledby", `author-${post.id}`);
  const head = make("header", "post-head");
  const face = make("span", "post-face", [...post.author.replace(/[^\p{L}]/gu, "")][0]);
  face.setAttribute("aria-hidden", "true");
  const author = make("span", "post-author", post.author);
  author.id = `author-${post.id}`;
  head.append(face, author, makeDate(post));
  article.append(head, makeText(post));
  return article;
}

function showMore() {
  const next = posts.slice(shown, shown + batchSize);
  feed.append(...next.map((post, index) => makePost(post, shown + index + 1)));
  shown += next.length;
  if (shown < posts.length) return;
  watcher.disconnect();
  end.textContent = "Это все записи. Спасибо, что дочитали!";
}

const watcher = new IntersectionObserver(
  (entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    showMore();
    // Watching afresh makes the observer report again when the end is still in view after this batch.
    watcher.unobserve(end);
    if (shown < posts.length) watcher.observe(end);
  },
  { rootMargin: "600px 0px" },
);
showMore();
const wanted = new URLSearchParams(location.search).get("ad");
if (posts.some((post) => post.id === wanted)) {
  while (!feed.querySelector(`[data-ad="${wanted}"]`)) showMore();
  feed.querySelector(`[data-ad="${wanted}"]`).scrollIntoView();
}
if (shown < posts.length) watcher.observe(end);
