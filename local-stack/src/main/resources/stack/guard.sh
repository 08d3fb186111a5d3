# Ends what a stack left behind. Started beside each stack with a pipe as its input: "done" on it means that the stack
# ended everything itself; its end without a word means that the stack was killed. Also run, with no input at all, on
# what an earlier run left.
#   $1 the file of the stack's processes, newest first: a name and a process id, or the file that begins with one
#   $2 the stack's folder, which each of its processes names on its command line
trap '' INT TERM HUP
read -r word
[ "$word" = done ] && exit 0
[ -f "$1" ] || exit 0

command_of() {
  if [ -r "/proc/$1/cmdline" ]; then tr '\0' ' ' < "/proc/$1/cmdline"; else ps -o command= -p "$1" 2> /dev/null; fi
}

# A process id may have been given to another program meanwhile: only what names the folder is ours.
is_ours() {
  case "$(command_of "$1")" in *"$2"*) return 0 ;; *) return 1 ;; esac
}

while read -r name where; do
  pid=$where
  case "$where" in /*) pid=$(head -n 1 "$where" 2> /dev/null) ;; esac
  [ -n "$pid" ] && is_ours "$pid" "$2" || continue
  echo "ending $name ($pid)"
  # PostgreSQL waits for its clients on TERM, not on INT.
  case "$name" in postgres) kill -INT "$pid" ;; *) kill -TERM "$pid" ;; esac
  tenths=0
  while is_ours "$pid" "$2" && [ "$tenths" -lt 150 ]; do sleep 0.1; tenths=$((tenths + 1)); done
  is_ours "$pid" "$2" && kill -KILL "$pid"
done < "$1"
rm -f "$1" "$2/stack.json"
