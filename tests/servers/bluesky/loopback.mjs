// SPDX-License-Identifier: GPL-3.0-or-later
// The servers of the test network listen on every interface and have no setting for it: here they are told to
// listen on 127.0.0.1, whatever they ask for.
import net from 'node:net';

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (first, ...rest) {
    if (first && typeof first === 'object' && 'port' in first)
        return listen.call(this, {...first, host: '127.0.0.1'}, ...rest);
    if (typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first))) {
        if (typeof rest[0] === 'string' || rest[0] === undefined)
            rest.shift();
        return listen.call(this, Number(first), '127.0.0.1', ...rest);
    }
    return listen.call(this, first, ...rest);
};
