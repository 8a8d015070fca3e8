using System.Net;
using System.Text;

namespace LinyingTalent.LocalRuntime.SignIn;

/// <summary>The pages of the demo sign-in, whole in themselves: they must work without the app's styles.</summary>
internal static class SignInPage
{
    private const string Style = """
        body{font:17px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;margin:0;background:#f5f6f4;color:#1d2a22}
        main{max-width:32rem;margin:0 auto;padding:1.5rem 1rem 3rem}h1{font-size:1.4rem;margin:.5rem 0}
        p{margin:.3rem 0 1.2rem;color:#4b5a50}button{display:block;width:100%;text-align:left;font:inherit;color:inherit;background:#fff;
        border:1px solid #cdd6cf;border-radius:.6rem;padding:.8rem 1rem;margin:0 0 .6rem;min-height:3.2rem;cursor:pointer}
        button:hover,button:focus-visible{border-color:#1f6b3f;outline:2px solid #1f6b3f}small{display:block;color:#4b5a50}
        b[aria-current]::after{content:"（当前）";font-weight:normal}a{color:#1f6b3f}
        """;

    public static string Choose(IReadOnlyList<DemoStaff> staff, string target, string? current)
    {
        var body = new StringBuilder("<h1>选择演示人员</h1><p>仅供本机演示：选择一位工作人员即以其身份登录，不需要密码。</p>");
        if (staff.Count == 0) body.Append("<p>尚未配置演示人员，请在配置的 LocalRuntime:DemoStaff 中添加。</p>");
        body.Append("<form method=\"post\"><input type=\"hidden\" name=\"post_login_redirect_uri\" value=\"").Append(Encode(target)).Append("\">");
        foreach (DemoStaff person in staff)
        {
            string mark = person.Id == current ? " aria-current=\"true\"" : "";
            body.Append("<button name=\"id\" value=\"").Append(Encode(person.Id)).Append("\"><b").Append(mark).Append('>')
                .Append(Encode(person.Name)).Append("</b><small>").Append(Encode(person.Note)).Append("</small></button>");
        }

        return Page("登录", body.Append("</form>").ToString());
    }

    public static string SignedOut() => Page("已退出", "<h1>您已退出登录</h1><p><a href=\"/\">返回首页</a>　<a href=\"/.auth/login\">重新登录</a></p>");

    public static string Failed() => Page(
        "登录未完成", "<h1>登录未完成</h1><p>请重新登录；仍不成功时请联系系统管理员。</p><p>Signing in was not completed. Please try again, or ask the administrator.</p>"
        + "<p><a href=\"/.auth/login\">重新登录</a>　<a href=\"/\">返回首页</a></p>");

    private static string Page(string title, string body) =>
        $"""
        <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <title>{title}</title><style>{Style}</style></head><body><main>{body}</main></body></html>
        """;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
