/** An answer that is worked out when it is first asked for, and kept. */
export function once<Answer extends object>(workOut: () => Answer): () => Answer {
  let answer: Answer | undefined;
  return () => {
    answer ??= workOut();
    return answer;
  };
}
