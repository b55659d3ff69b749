// SPDX-License-Identifier: GPL-3.0-or-later
// Fills in a review pack and saves the answer by the page's own script, under Node.js with a stand-in for the few parts of a
// browser's document that the script uses: it proves what the script writes, not how a browser shows the page.
// usage: node packpage.cjs PACK.html save|copy NAME {"p12":{"decision":"approve","comment":""}}
'use strict';
const fs = require('fs');
const vm = require('vm');

const [file, how, name, choicesText] = process.argv.slice(2);
const html = fs.readFileSync(file, 'utf8');
const choices = JSON.parse(choicesText);
const plain = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
const attributesOf = (tag) => {
    const found = {};
    for (const match of tag.matchAll(/([a-z-]+)="([^"]*)"/g)) { found[match[1]] = plain(match[2]); }
    return found;
};
const element = (attributes = {}) => ({
    value: '', textContent: '', className: '', hidden: true, parentNode: { hidden: true }, listeners: {},
    getAttribute: (key) => (key in attributes ? attributes[key] : null),
    addEventListener(kind, run) { this.listeners[kind] = run; },
    focus() {}, select() {}, click() {},
});

const articles = [...html.matchAll(/<article([^>]*)>([\s\S]*?)<\/article>/g)].map((match) => {
    const attributes = attributesOf(match[1]);
    const article = element(attributes);
    const choice = choices[attributes['data-post']] || { decision: '', comment: '' };
    const title = plain(/<h2>([\s\S]*?)<\/h2>/.exec(match[2])[1]);
    article.querySelector = (selector) => {
        if (selector === 'h2') { return { textContent: title }; }
        if (selector === 'textarea') { return { value: choice.comment, focus() {} }; }
        return { value: choice.decision };
    };
    return article;
});
const byId = {
    review: element(attributesOf(/<main([^>]*)>/.exec(html)[1])),
    status: element(), reviewer: element(), 'answer-text': element(), save: element(), copy: element(), actions: element(),
};
byId.reviewer.value = name;
let saved = null;
const context = {
    document: {
        getElementById: (id) => byId[id],
        querySelectorAll: () => articles,
        createElement: () => element(),
        body: { appendChild() {}, removeChild() {} },
        execCommand: () => true,
    },
    URL: { createObjectURL: (blob) => { saved = blob.parts.join(''); return 'blob:stand-in'; } },
    Blob: class { constructor(parts) { this.parts = parts; } },
    window: { crypto: require('crypto').webcrypto },
    Uint8Array, JSON, Math, Date, Array,
    btoa, unescape, encodeURIComponent,
};
vm.runInNewContext(/<script>([\s\S]*?)<\/script>/.exec(html)[1], context);
byId[how].listeners.click();
const made = how === 'save' ? saved : byId['answer-text'].value;
if (!made) {
    process.stderr.write(byId.status.textContent + '\n');
    process.exit(1);
}
process.stdout.write(made);
