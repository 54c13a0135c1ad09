/** Runs `stop` once, at the first SIGTERM or SIGINT; exits 0 when it ends, 1 when it fails or takes longer than allowed. */
export function stopGracefully(stop: () => Promise<void>, allowedMilliseconds = 10_000): void {
  let asked = false;
  const end = () => {
    if (asked) return;
    asked = true;
    setTimeout(() => process.exit(1), allowedMilliseconds).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end).on('SIGINT', end);
}
