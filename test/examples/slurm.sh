#!/usr/bin/env bash
# Sets up a Slurm of one node on this machine's loopback, runs the job array of docs/examples/slurm on it, and compares the
# result with one build. Needs root and Debian's slurm-wlm and munge; everything it starts it ends again.
set -euo pipefail
source "$(dirname "$0")/one-build.sh"
trap 'rm -rf "$work"' EXIT
for program in munged slurmctld slurmd sbatch; do
  command -v $program >/dev/null || skip "slurm: $program is missing (apt-get install slurm-wlm munge)"
done
[ "$(id -u)" = 0 ] || skip "slurm: setting it up needs root"

pids=()
cleanup() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT
chmod 755 "$work"
mkdir -p "$work"/{munge,state,spool}
host=$(hostname -s)

dd if=/dev/urandom of="$work/munge/key" bs=1 count=1024 status=none
chmod 700 "$work/munge" && chmod 600 "$work/munge/key"
munged --foreground --key-file="$work/munge/key" --socket="$work/munge/socket" --pid-file="$work/munge/pid" \
  --log-file="$work/munge/log" --seed-file="$work/munge/seed" --force 2>"$work/munged.log" & pids+=($!)

cat > "$work/slurm.conf" <<CONF
ClusterName=loopback
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldPort=16817
SlurmdPort=16818
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
MpiDefault=none
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=main Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$work/slurm.conf
for _ in $(seq 50); do [ -S "$work/munge/socket" ] && break; sleep 0.2; done
slurmctld -D -f "$SLURM_CONF" >"$work/slurmctld.log" 2>&1 & pids+=($!)
slurmd -D -f "$SLURM_CONF" >"$work/slurmd.log" 2>&1 & pids+=($!)
for _ in $(seq 100); do [ "$(sinfo -h -o %t 2>/dev/null)" = idle ] && break; sleep 0.3; done
sinfo || { cat "$work"/*.log >&2; exit 1; }

cd "$work"
job=$(sbatch --parsable --mem=0 --array=1-4 "$root/docs/examples/slurm/exam.sbatch" exam.blueprint.yaml)
echo "array job $job"
sbatch --wait --mem=0 --dependency=afterok:"$job" "$root/docs/examples/slurm/merge.sbatch" exam.blueprint.yaml 4
head -n 20 exam-"$job"-*.log merge-*.log
grep -E "sched: Allocate|_job_complete|job_complete" "$work/slurmctld.log" | head -n 20 || true

compare_with_one_build slurm
