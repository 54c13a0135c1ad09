/** Names of tables for types of any name: `handoff.completed` → `HandoffCompleted`, each once whatever its case of letters. */
export class TableNames {
  private readonly names = new Map<string, string>();
  /** `event_object` and `object_object` are tables of the layout. */
  private readonly taken = new Set(['object']);

  /** The part of a table's name that stands for the type (`ocel_type_map`). */
  of(type: string): string {
    const name = this.names.get(type) ?? this.newName(type);
    this.names.set(type, name);
    return name;
  }

  private newName(type: string): string {
    const letters = type.normalize('NFD').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/\p{M}/gu, '');
    const words = letters.split(/[^A-Za-z0-9]+/).filter(Boolean);
    const plain =
      words
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('')
        .slice(0, 60) || 'Type';
    let name = plain;
    for (let n = 2; this.taken.has(name.toLowerCase()); n += 1) name = `${plain}${n}`;
    this.taken.add(name.toLowerCase());
    return name;
  }
}
