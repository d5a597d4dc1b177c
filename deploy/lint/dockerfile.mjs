// What linters of Dockerfiles say, and what holds for ours.
import { readFileSync } from 'node:fs';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';

/** Findings as texts; none if all is well. */
export function lint(file) {
    const text = readFileSync(file, 'utf8');
    const findings = validate(text).map(({ range, message }) => `${file}:${range.start.line + 1}: ${message}`);
    const image = DockerfileParser.parse(text);
    const last = keyword => image.getInstructions().filter(one => one.getKeyword() === keyword).at(-1);
    for (const from of image.getFROMs()) {
        const stage = image.getFROMs().some(other => other.getBuildStage() === from.getImage());
        if (!stage && !/:\S*\d/.test(from.getImage()) && !/:\w+-slim$/.test(from.getImage())) {
            findings.push(`${file}: ${from.getImage()} has no version`);
        }
    }
    if (!/^[1-9]\d*:[1-9]\d*$/.test(last('USER')?.getArgumentsContent() ?? '')) {
        findings.push(`${file}: the last USER must be numbers, and not root's`);
    }
    for (const keyword of ['HEALTHCHECK', 'ENTRYPOINT']) {
        if (!last(keyword)?.getArgumentsContent().includes('["')) {
            findings.push(`${file}: ${keyword} must be there, in the form that needs no shell`);
        }
    }
    return findings;
}

/** What the engine would run: user, environment, entry point and health check of the last stage, as lines for a shell. */
export function plan(file) {
    const image = DockerfileParser.parse(readFileSync(file, 'utf8'));
    const last = keyword => image.getInstructions().filter(one => one.getKeyword() === keyword).at(-1);
    const list = keyword => JSON.parse(last(keyword).getArgumentsContent().replace(/^[^[]*/, ''));
    const quoted = words => words.map(word => `'${word}'`).join(' ');
    const environment = image.getENVs().flatMap(one => one.getProperties()).map(one => `${one.getName()}=${one.getValue()}`);
    return [
        `user=${last('USER').getArgumentsContent().split(':')[0]}`,
        `environment=(${quoted(environment)})`,
        `entrypoint=(${quoted(list('ENTRYPOINT'))})`,
        `healthcheck=(${quoted(list('HEALTHCHECK'))})`,
        `written=(${quoted(list('VOLUME'))})`,
    ].join('\n');
}
