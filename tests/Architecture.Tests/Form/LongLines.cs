using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dispatch.Architecture.Tests.Form;

/// <summary>
/// Lines of C# that are longer than <c>.editorconfig</c> says. A text that would have to be cut in its middle is not what is meant.
/// </summary>
internal static class LongLines
{
    public const int Most = 140;

    /// <summary>Characters on one line of a text that make the line long, whatever stands around it.</summary>
    private const int LongText = 80;

    /// <returns>Numbers of lines, from 1.</returns>
    public static IEnumerable<int> In(string source)
    {
        if (!source.Split('\n').Any(line => line.Length > Most)) return [];
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview));
        var root = tree.GetRoot();
        return tree.GetText().Lines.Where(line => line.Span.Length > Most && !HoldsLongText(root, line)).Select(line => line.LineNumber + 1)
            .ToArray();
    }

    private static bool HoldsLongText(SyntaxNode root, TextLine line) => root.DescendantNodes(node => node.Span.IntersectsWith(line.Span))
        .Where(node => node is InterpolatedStringExpressionSyntax || node.IsKind(SyntaxKind.StringLiteralExpression)
            || node.IsKind(SyntaxKind.Utf8StringLiteralExpression))
        .Any(text => text.Span.Intersection(line.Span) is { Length: > LongText });
}
