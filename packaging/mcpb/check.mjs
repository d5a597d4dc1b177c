// Starts the unpacked bundle as its manifest says, and the plain jar, by turns, and compares how long they take from the
// start of the process to the answer of a tool call.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';

const [tools, unpacked, sandbox, java, jar] = process.argv.slice(2);
const ROUNDS = 7;
const { getMcpConfigForManifest } = await import(
    pathToFileURL(join(tools, 'node_modules/@anthropic-ai/mcpb/dist/index.js')));

const key = 'demo-key';
const bundle = await getMcpConfigForManifest({
    manifest: JSON.parse(readFileSync(join(unpacked, 'manifest.json'))),
    extensionPath: unpacked,
    systemDirs: {},
    userConfig: { api_key: key, read_only: true },
    pathSeparator: '/',
});
const plain = { command: java, args: ['-jar', jar], env: { XYTE_API_KEY: key, XYTE_READ_ONLY: 'true' } };

/** Runs a server until it has answered both requests and ended; tells the answers, and when the last one came. */
function answers({ command, args, env }) {
    return new Promise((resolve, reject) => {
        const start = performance.now();
        // no PATH: a launcher that looked for Java would not find any
        const server = spawn(command, args, {
            env: { ...env, XYTE_BASE_URL: sandbox, PATH: '/nonexistent' },
            stdio: ['pipe', 'pipe', 'inherit'],
            timeout: 60_000,
        });
        const send = message => server.stdin.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');
        const seen = [];
        let milliseconds;
        server.on('error', reject);
        server.on('close', code => (code === 0 ? resolve({ seen, milliseconds }) : reject(Error(`exit ${code}`))));
        createInterface({ input: server.stdout }).on('line', line => {
            seen.push(JSON.parse(line));
            if (seen.length === 1) {
                send({ method: 'notifications/initialized' });
                send({ id: 2, method: 'tools/call', params: { name: 'xyte_list_devices', arguments: { limit: 1 } } });
            } else {
                milliseconds = performance.now() - start;
                server.stdin.end();
            }
        });
        send({ id: 1, method: 'initialize', params: {
            protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'check', version: '1' } } });
    });
}

function check({ seen: [opened, called] }) {
    assert.equal(opened.result.serverInfo.name, 'xyte-mcp');
    assert.notEqual(opened.result.serverInfo.version, 'unpackaged');
    assert.equal(called.result.isError ?? false, false, JSON.stringify(called));
    assert.equal(JSON.parse(called.result.content[0].text).count, 1);
}

const median = numbers => numbers.sort((a, b) => a - b)[numbers.length >> 1];
const times = { bundle: [], plain: [] };
for (let round = 0; round < ROUNDS; round++) {
    for (const [name, config] of Object.entries({ bundle, plain })) {
        const run = await answers(config);
        check(run);
        times[name].push(run.milliseconds);
    }
}
const [fast, slow] = [median(times.bundle), median(times.plain)].map(Math.round);
console.log(`initialize and a tool call, median of ${ROUNDS}: bundle ${fast} ms, plain jar ${slow} ms, ratio ${(fast / slow).toFixed(2)}`);
assert.ok(fast <= slow / 2, 'the bundle takes more than half the time of the plain jar');
