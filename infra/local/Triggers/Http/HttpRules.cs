using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.LocalRuntime.Triggers.Http;

/// <summary>What an HTTP function may take and return.</summary>
internal static class HttpRules
{
    /// <exception cref="StartupException">The declaration cannot be served.</exception>
    public static void Check(Function function, bool aspNetCore)
    {
        if (!aspNetCore)
            throw new StartupException($"The function '{function.Name}' has an HTTP trigger, but Program.cs does not call builder.ConfigureFunctionsWebApplication().");
        if (function.TriggerParameter.ParameterType != typeof(HttpRequest))
            throw new StartupException($"The function '{function.Name}' has its HTTP trigger on a {function.TriggerParameter.ParameterType.Name}. It must be an HttpRequest.");
        if (!CanAnswer(function))
        {
            // On Azure such a value is dropped without a word and the caller gets 200 with an empty body.
            throw new StartupException($"The function '{function.Name}' returns {function.ResultType.Name}, of which ASP.NET Core integration makes no answer. "
                + "Return IActionResult or IResult, or mark the answer's property with [HttpResult].");
        }
    }

    private static bool CanAnswer(Function function)
    {
        Type result = function.ResultType;
        return result == typeof(void) || result == typeof(object)
            || typeof(IActionResult).IsAssignableFrom(result) || typeof(IResult).IsAssignableFrom(result)
            || function.Outputs.Any(output => output.Attribute is HttpResultAttribute);
    }
}
