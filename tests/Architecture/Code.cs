using Mono.Cecil;
using Mono.Cecil.Cil;

namespace LinyingTalent.Tests.Architecture;

/// <summary>What compiled code refers to, read from its instructions: lambdas, local functions and async bodies included.</summary>
internal static class Code
{
    public static ModuleDefinition Open(Type inside) => ModuleDefinition.ReadModule(inside.Assembly.Location);

    /// <summary>A type with everything the compiler nested in it.</summary>
    public static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    /// <summary>Every member that the type's code calls or reads, as "Namespace.Type::Member".</summary>
    public static IEnumerable<string> MembersUsed(TypeDefinition type) =>
        from part in WithNested(type)
        from method in part.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        where instruction.Operand is MemberReference { DeclaringType: not null }
        let member = (MemberReference)instruction.Operand
        select $"{member.DeclaringType.GetElementType().FullName}::{member.Name}";

    /// <summary>Every type that the type names anywhere: bases, fields, signatures, instructions.</summary>
    public static IEnumerable<TypeReference> TypesUsed(TypeDefinition type)
    {
        foreach (TypeDefinition part in WithNested(type))
        {
            if (part.BaseType is not null) yield return part.BaseType;
            foreach (InterfaceImplementation implemented in part.Interfaces) yield return implemented.InterfaceType;
            foreach (FieldDefinition field in part.Fields) yield return field.FieldType;
            foreach (MethodDefinition method in part.Methods)
            {
                yield return method.ReturnType;
                foreach (ParameterDefinition parameter in method.Parameters) yield return parameter.ParameterType;
                if (!method.HasBody) continue;
                foreach (VariableDefinition variable in method.Body.Variables) yield return variable.VariableType;
                foreach (Instruction instruction in method.Body.Instructions)
                {
                    if (instruction.Operand is TypeReference named) yield return named;
                    else if (instruction.Operand is MemberReference { DeclaringType: { } owner }) yield return owner;
                }
            }
        }
    }

    /// <summary>The type and its generic arguments, each as its outermost plain type.</summary>
    public static IEnumerable<TypeReference> Plain(TypeReference type)
    {
        if (type is GenericInstanceType generic)
            foreach (TypeReference argument in generic.GenericArguments.SelectMany(Plain)) yield return argument;
        TypeReference element = type.GetElementType();
        while (element.DeclaringType is not null) element = element.DeclaringType;
        yield return element;
    }
}
