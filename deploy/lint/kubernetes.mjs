// Objects against the API's own schemas, and no field that the schemas do not know.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import yaml from 'js-yaml';

const require = createRequire(import.meta.url);

function model({ apiVersion, kind }) {
    const knative = apiVersion.includes('knative.dev');
    return require(`${knative ? '@kubernetes-models/knative' : 'kubernetes-models'}/${apiVersion}/${kind}`)[kind];
}

/** The same tree, which remembers what was read of it: a schema's code reads each field that the schema knows. */
function watched(tree, seen, newer) {
    if (tree === null || typeof tree !== 'object') {
        return tree;
    }
    const copy = Array.isArray(tree) ? [] : {};
    for (const [key, value] of Object.entries(tree).filter(([key]) => !newer.includes(key))) {
        const child = watched(value, seen, newer);
        const path = Symbol(key);
        seen.set(path, { key, read: false });
        Object.defineProperty(copy, key, {
            enumerable: true,
            get() {
                seen.get(path).read = true;
                return child;
            },
        });
    }
    return copy;
}

/** Findings as texts; none if all is well. Fields that are newer than the schemas are left out. */
export function lint(file, newer = []) {
    const findings = [];
    for (const object of yaml.loadAll(readFileSync(file, 'utf8')).filter(Boolean)) {
        const name = `${file}: ${object.kind}`;
        try {
            const seen = new Map();
            const Model = model(object);
            const instance = new Model(object);
            instance.validate();
            Model.prototype.validate.call(watched(object, seen, newer));
            for (const { key, read } of seen.values()) {
                if (!read && !/^\d+$/.test(key)) {
                    findings.push(`${name}: no such field: ${key}`);
                }
            }
        } catch (error) {
            findings.push(`${name}: ${error.message}`);
        }
    }
    return findings;
}
