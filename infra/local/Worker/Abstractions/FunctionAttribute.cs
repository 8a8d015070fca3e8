namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a function of a method.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
