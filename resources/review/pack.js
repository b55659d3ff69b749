(function () {
    'use strict';
    var page = document.getElementById('review');
    var status = document.getElementById('status');
    var reviewer = document.getElementById('reviewer');
    var text = document.getElementById('answer-text');
    var posts = Array.prototype.slice.call(document.querySelectorAll('article'));

    function say(words, good) {
        status.textContent = words;
        status.className = good ? 'good' : 'bad';
    }

    function randomId() {
        var bytes = [];
        var source = window.crypto || window.msCrypto;
        if (source && source.getRandomValues) {
            bytes = Array.prototype.slice.call(source.getRandomValues(new Uint8Array(16)));
        } else {
            while (bytes.length < 16) { bytes.push(Math.floor(Math.random() * 256)); }
        }
        return bytes.map(function (byte) { return (byte + 256).toString(16).slice(1); }).join('');
    }

    function decisionOf(post) {
        var chosen = post.querySelector('input[type=radio]:checked');
        return chosen ? chosen.value : '';
    }

    function commentOf(post) {
        return post.querySelector('textarea').value.replace(/\r\n?/g, '\n').trim();
    }

    /* Nothing when something is missing: that is told, and the place gets the focus. */
    function answer() {
        var rows = [];
        if (!reviewer.value.trim()) {
            say(page.getAttribute('data-name-missing'), false);
            reviewer.focus();
            return null;
        }
        for (var i = 0; i < posts.length; ++i) {
            var decision = decisionOf(posts[i]);
            var comment = commentOf(posts[i]);
            if (decision === 'changes' && !comment) {
                say(page.getAttribute('data-comment-missing'), false);
                posts[i].querySelector('textarea').focus();
                return null;
            }
            if (decision || comment) {
                rows.push({
                    post: posts[i].getAttribute('data-post'),
                    hash: posts[i].getAttribute('data-hash'),
                    seal: posts[i].getAttribute('data-seal'),
                    decision: decision,
                    comment: comment
                });
            }
        }
        if (rows.length === 0) {
            say(page.getAttribute('data-nothing'), false);
            return null;
        }
        return {
            format: 'ruche-review',
            version: 1,
            pack: page.getAttribute('data-pack'),
            answer: randomId(),
            reviewer: reviewer.value.trim(),
            answeredAt: new Date().toISOString(),
            posts: rows
        };
    }

    function show(words) {
        text.value = words;
        text.parentNode.hidden = false;
        text.focus();
        text.select();
    }

    function save() {
        var made = answer();
        if (!made) { return; }
        var words = JSON.stringify(made, null, 1);
        try {
            var link = document.createElement('a');
            link.href = URL.createObjectURL(new Blob([words], { type: 'application/octet-stream' }));
            link.download = page.getAttribute('data-file');
            document.body.appendChild(link);
            link.click();
            document.body.removeChild(link);
            say(page.getAttribute('data-saved'), true);
        } catch (error) {
            show(asMail(made));
            say(page.getAttribute('data-copy-by-hand'), true);
        }
    }

    function asMail(made) {
        var lines = [page.getAttribute('data-heading'), made.reviewer, ''];
        made.posts.forEach(function (row) {
            var post = posts.filter(function (one) { return one.getAttribute('data-post') === row.post; })[0];
            lines.push(post.querySelector('h2').textContent);
            lines.push(page.getAttribute(row.decision === 'approve' ? 'data-approve'
                : row.decision === 'changes' ? 'data-changes' : 'data-undecided'));
            if (row.comment) { lines.push(row.comment); }
            lines.push('');
        });
        var code = btoa(unescape(encodeURIComponent(JSON.stringify(made)))).replace(/(.{64})/g, '$1\n');
        lines.push('-----BEGIN RUCHE REVIEW-----', code, '-----END RUCHE REVIEW-----');
        return lines.join('\n');
    }

    function copy() {
        var made = answer();
        if (!made) { return; }
        show(asMail(made));
        var copied = false;
        try { copied = document.execCommand('copy'); } catch (error) { copied = false; }
        say(page.getAttribute(copied ? 'data-copied' : 'data-copy-by-hand'), true);
    }

    document.getElementById('save').addEventListener('click', save);
    document.getElementById('copy').addEventListener('click', copy);
    document.getElementById('actions').hidden = false;
}());
