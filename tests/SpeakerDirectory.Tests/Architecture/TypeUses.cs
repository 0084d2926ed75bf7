using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SpeakerDirectory.Tests.Architecture;

/// <summary>All types that a compiled type names, without the types nested in others: these count as the type that they lie in.</summary>
internal static class TypeUses
{
    public static IEnumerable<TypeReference> Of(TypeDefinition type)
    {
        TypeReference?[] bases = [type.BaseType, .. type.Interfaces.Select(one => one.InterfaceType)];
        return bases.OfType<TypeReference>().SelectMany(Parts)
            .Concat(AttributesOf(type))
            .Concat(ConstraintsOf(type))
            .Concat(type.Fields.SelectMany(field => Parts(field.FieldType).Concat(AttributesOf(field))))
            .Concat(type.Properties.SelectMany(property => Parts(property.PropertyType).Concat(AttributesOf(property))))
            .Concat(type.Events.SelectMany(one => Parts(one.EventType)))
            .Concat(type.Methods.SelectMany(OfMethod))
            .Concat(type.NestedTypes.SelectMany(Of));
    }

    private static IEnumerable<TypeReference> OfMethod(MethodDefinition method) =>
        Signature(method)
            .Concat(AttributesOf(method))
            .Concat(ConstraintsOf(method))
            .Concat(method.Parameters.SelectMany(AttributesOf))
            .Concat(method.HasBody ? OfBody(method.Body) : []);

    private static IEnumerable<TypeReference> OfBody(MethodBody body) =>
        body.Variables.SelectMany(variable => Parts(variable.VariableType))
            .Concat(body.ExceptionHandlers.Select(handler => handler.CatchType).OfType<TypeReference>().SelectMany(Parts))
            .Concat(body.Instructions.SelectMany(OfInstruction));

    private static IEnumerable<TypeReference> OfInstruction(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => Parts(type),
        FieldReference field => [.. Parts(field.DeclaringType), .. Parts(field.FieldType)],
        MethodReference method => [.. Parts(method.DeclaringType), .. Signature(method)],
        _ => [],
    };

    private static IEnumerable<TypeReference> Signature(MethodReference method)
    {
        TypeReference[] types = [method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)];
        return types.SelectMany(Parts).Concat(method is GenericInstanceMethod generic ? generic.GenericArguments.SelectMany(Parts) : []);
    }

    private static IEnumerable<TypeReference> ConstraintsOf(IGenericParameterProvider owner) =>
        owner.GenericParameters.SelectMany(parameter => parameter.Constraints).SelectMany(constraint => Parts(constraint.ConstraintType));

    private static IEnumerable<TypeReference> AttributesOf(ICustomAttributeProvider owner) =>
        from attribute in owner.CustomAttributes
        from part in Parts(attribute.AttributeType).Concat(
            attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>().SelectMany(Parts))
        select part;

    // The type itself and its generic arguments; of an array, a reference or the like, the type of its elements.
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericParameter => [],
        GenericInstanceType generic => Parts(generic.ElementType).Concat(generic.GenericArguments.SelectMany(Parts)),
        TypeSpecification other => Parts(other.ElementType),
        { DeclaringType: { } outer } => Parts(outer),
        _ => [type],
    };
}
