/** The public surface as lines that a review can read: every type and member of the jsii assembly with its signature. */
export function surfaceOf(assembly) {
  return Object.values(assembly.types)
    .flatMap((type) =>
      [
        heading(type),
        ...membersOf(type)
          .map((member) => `  ${member}`)
          .sort(),
      ].map((line) => line.trimEnd()),
    )
    .join('\n');
}

function heading(type) {
  const kind = type.kind === 'interface' && type.datatype ? 'struct' : type.kind;
  const parents = [type.base, ...(type.interfaces ?? [])].filter(Boolean);
  return `${kind} ${type.fqn}${parents.length > 0 ? ` : ${parents.join(', ')}` : ''}`;
}

function membersOf(type) {
  return [
    ...(type.members ?? []).map(({ name }) => name),
    ...(type.initializer ? [`constructor(${parametersOf(type.initializer)})`] : []),
    ...(type.methods ?? []).map((method) => `${modifiers(method)}${method.name}(${parametersOf(method)}): ${returned(method)}`),
    ...(type.properties ?? []).map(
      (property) => `${modifiers(property)}${property.name}${property.optional ? '?' : ''}: ${typeText(property.type)}`,
    ),
  ];
}

function modifiers({ static: isStatic, protected: isProtected, abstract: isAbstract }) {
  return [isStatic && 'static ', isProtected && 'protected ', isAbstract && 'abstract '].filter(Boolean).join('');
}

function parametersOf({ parameters = [] }) {
  return parameters.map(({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${typeText(type)}`).join(', ');
}

function returned({ returns }) {
  return returns ? `${typeText(returns.type)}${returns.optional ? ' | undefined' : ''}` : 'void';
}

function typeText(type) {
  if (type.primitive) return type.primitive;
  if (type.fqn) return type.fqn;
  if (type.collection) return `${type.collection.kind}<${typeText(type.collection.elementtype)}>`;
  return type.union.types.map(typeText).join(' | ');
}
