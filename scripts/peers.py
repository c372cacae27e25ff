"""Runs every peer of SG15 in turn, several rounds, and prints a table in Markdown. Called by peers.sh, which builds and installs what is needed.

Every rate is replications finished over seconds. The peers report their own seconds, which begin after imports and compilation; Diwan's scenarios are
charged for the whole process, from its start to its end.
"""
import json, os, resource, statistics, subprocess, sys, time

WORK, DIWAN, ROUNDS = sys.argv[1], sys.argv[2], int(sys.argv[3])
PY = sys.executable
PLAIN = f"{WORK}/rust_plain/target/release/sg15_rust_plain"
LANES = f"{WORK}/rust_plain/target_native/release/lanes"
KRABMAGA = f"{WORK}/krabmaga_sg15/target/release/krabmaga_sg15"
SAME, NEARLY, SIZE = "the same", "nearly the same, as text", "the same size, the usual rules, as text"
JOBS = [  # name, rules, command, how its conformance is checked
    ("plain Python", SAME, [PY, "sg15_ref.py", "--time", "800"], None),
    ("Mesa, `batch_run`", SAME, [PY, "sg15_mesa.py", "--reps", "800", "--procs", "1"], [PY, "sg15_mesa.py", "--check"]),
    ("numpy, vectorised over 400 replications", SAME, [PY, "sg15_numpy.py", "--reps", "16000", "--procs", "1"], [PY, "sg15_numpy.py", "--check"]),
    ("numba", SAME, [PY, "sg15_numba.py", "--reps", "40000", "--threads", "1"], [PY, "sg15_numba.py", "--check", "--threads", "1"]),
    ("krABMaga, `explore_parallel!`", SAME, [KRABMAGA, "--reps", "20000"], [KRABMAGA, "--check"]),
    ("krABMaga, a loop of its own", SAME, [KRABMAGA, "--reps", "20000", "--loop"], [KRABMAGA, "--check"]),
    ("Rust, a plain loop", SAME, [PLAIN, "--reps", "40000", "--threads", "1"], [PLAIN, "--check"]),
    ("Rust, 8 replications abreast, for this processor alone", SAME, [LANES, "--reps", "160000", "--threads", "1"], [LANES, "--check"]),
    ("**Diwan's packs** (`examples/sg15`)", SAME, [f"{DIWAN}/examples/sg15", "160000", "1"], [f"{DIWAN}/examples/sg15", "check"]),
    ("**Diwan**, the nearest scenario", NEARLY, ("near", 6144), None),
    ("**Diwan**, a scenario of its size", SIZE, ("size", 16384), None),
]
ENV = {**os.environ, "RAYON_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "NUMBA_NUM_THREADS": "1"}


def run(command, text=None):
    return subprocess.run(command, cwd=WORK, env=ENV, capture_output=True, text=True, input=text, timeout=900)


def conforms(check):
    """Whether what a peer says of its runs agrees with conformance.json to 1e-9."""
    if check is None:
        return True
    out = run(check)
    if out.returncode == 0 and check[0] != PY:
        out = run([PY, "check_rows.py"], out.stdout[out.stdout.rfind("[[["):])
    return out.returncode == 0 and "conformance ok" in out.stdout


def seconds(command):
    """Replications, wall and processor seconds of one run."""
    if isinstance(command, tuple):
        name, runs = command
        before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        out = run([f"{DIWAN}/diwan", "batch", f"{name}.ron", "--runs", str(runs), "--threads", "1", "--format", "json", "--quiet"])
        wall, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
        assert json.loads(out.stdout)["runs"] == runs, out.stderr
        return runs, wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    out = run(command)
    line = [it for it in (out.stdout + "\n" + out.stderr).splitlines() if it.startswith("{")][-1]
    it = json.loads(line)
    return it["reps"], it["wall_s"], it["cpu_s"]


def main():
    found, failed = {}, {}
    for name, _, _, check in JOBS:
        try:
            if not conforms(check):
                failed[name] = "fails its conformance check, or was not installed"
        except (OSError, subprocess.SubprocessError) as error:
            failed[name] = f"does not run: {error}"
    for number in range(ROUNDS):
        for name, _, command, _ in JOBS:
            if name in failed:
                continue
            try:
                found.setdefault(name, []).append(seconds(command))
                print(f"round {number + 1}: {name}", file=sys.stderr, flush=True)
            except (OSError, IndexError, ValueError, AssertionError, subprocess.SubprocessError) as error:
                failed[name] = f"does not run: {error}"
    base = statistics.median(n / cpu for n, _, cpu in found[JOBS[-3][0]]) if JOBS[-3][0] in found else None
    print("| | rules | replications per processor second | lowest–highest | of the packs | by the wall |\n|---|---|--:|--:|--:|--:|")
    for name, rules, _, _ in JOBS:
        if name in failed:
            print(f"| {name} | {rules} | {failed[name]} | | | |")
            continue
        cpu = [n / spent for n, _, spent in found[name]]
        wall = statistics.median(n / spent for n, spent, _ in found[name])
        median = statistics.median(cpu)
        share = f"{median / base:.3g}" if base else ""
        print(f"| {name} | {rules} | {median:,.0f} | {min(cpu):,.0f}–{max(cpu):,.0f} | {share} | {wall:,.0f} |")
    versions = run([PY, "-c", "import sys, importlib.metadata as m; print('Python', sys.version.split()[0], *[f'{n} {m.version(n)}' for n in "
                              "('mesa', 'numpy', 'numba') if any(d.name.lower() == n for d in m.distributions())])"])
    print(f"\n{versions.stdout.strip()}; {' '.join(run(['rustc', '--version']).stdout.split()[:2])}; one thread, {ROUNDS} rounds.")


if __name__ == "__main__":
    main()
