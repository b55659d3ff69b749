// SPDX-License-Identifier: GPL-3.0-or-later
// A network of the AT Protocol in memory and PostgreSQL: the directory of accounts (PLC), one server that holds
// accounts (PDS), and what readers see (AppView). Three people are there: alice, bob and carol. Prints KEY=VALUE
// lines, then READY.
import {TestNetwork} from '@atproto/dev-env';

const [introspect, plc, pds, appView, ozone, chat] = process.env.RUCHE_BSKY_PORTS.split(' ').map(Number);
const password = 'login-password';

const network = await TestNetwork.create({
    dbPostgresUrl: process.env.DB_POSTGRES_URL,
    dbPostgresSchema: 'test',
    plc: {port: plc},
    pds: {port: pds, hostname: 'localhost', enableDidDocWithSession: true},
    bsky: {port: appView, publicUrl: `http://localhost:${appView}`, dbPostgresSchema: 'bsky'},
    ozone: {port: ozone, chatUrl: `http://localhost:${chat}`, chatDid: 'did:example:chat',
            dbMaterializedViewRefreshIntervalMs: 30000},
    introspect: {port: introspect},
});

async function call(method, body, token) {
    const answer = await fetch(`http://127.0.0.1:${pds}/xrpc/${method}`, {
        method: 'POST',
        headers: {'content-type': 'application/json', ...(token ? {authorization: `Bearer ${token}`} : {})},
        body: JSON.stringify(body),
    });
    const object = await answer.json();
    if (!answer.ok)
        throw new Error(`${method}: ${JSON.stringify(object)}`);
    return object;
}

const facts = {BSKY_PDS: `http://127.0.0.1:${pds}`, BSKY_PASSWORD: password};
for (const name of ['alice', 'bob', 'carol']) {
    const account = await call('com.atproto.server.createAccount',
                               {handle: `${name}.test`, email: `${name}@example.test`, password});
    const app = await call('com.atproto.server.createAppPassword', {name: 'tests'}, account.accessJwt);
    facts[`BSKY_${name.toUpperCase()}_DID`] = account.did;
    facts[`BSKY_${name.toUpperCase()}_PASSWORD`] = app.password;
}
await network.processAll();
for (const [name, value] of Object.entries(facts))
    console.log(`${name}=${value}`);
console.log('READY');

for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => {
        setTimeout(() => process.exit(0), 3000).unref();
        network.close().finally(() => process.exit(0));
    });
}
