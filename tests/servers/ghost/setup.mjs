// SPDX-License-Identifier: GPL-3.0-or-later
// Waits for a new Ghost, makes its owner and an integration, lets members comment; prints KEY=VALUE lines.
//   node setup.mjs ADDRESS PID
const [address, pid] = process.argv.slice(2);
const api = `${address}/ghost/api/admin/`;
const owner = {username: 'owner@example.test', password: 'a long pass phrase 1'};
let cookie = '';

async function call(method, route, body) {
    const response = await fetch(api + route, {
        method,
        headers: {'Content-Type': 'application/json', 'Accept-Version': 'v6.0', Origin: address, Cookie: cookie},
        body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok)
        throw new Error(`${method} ${route}: ${response.status} ${text}`);
    const given = response.headers.getSetCookie();
    if (given.length > 0)
        cookie = given.map(one => one.split(';')[0]).join('; ');
    return text.startsWith('{') ? JSON.parse(text) : {};
}

async function isUp() {
    process.kill(Number(pid), 0); // throws when it is gone
    try {
        return (await fetch(api + 'site/')).ok;
    } catch {
        return false;
    }
}

for (let tries = 0; !(await isUp()); ++tries) {
    if (tries > 600)
        throw new Error('no answer');
    await new Promise(done => setTimeout(done, 200));
}
await call('POST', 'authentication/setup/', {
    setup: [{name: 'Lila', email: owner.username, password: owner.password, blogTitle: 'Cap Pertuis'}],
});
await call('POST', 'session/', owner);
await call('PUT', 'settings/', {
    settings: [{key: 'comments_enabled', value: 'all'}, {key: 'timezone', value: 'Europe/Paris'}],
});
const {integrations} = await call('POST', 'integrations/?include=api_keys', {integrations: [{name: 'Ruche'}]});
const key = integrations[0].api_keys.find(one => one.type === 'admin');
console.log(`GHOST_URL=${address}`);
console.log(`GHOST_KEY=${key.secret}`);
