using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dispatch.Outgoing.Push;
using Dispatch.Testing.Push;

namespace Dispatch.Outgoing.Tests.Push;

/// <summary>The example of RFC 8291, section 5 and appendix A.</summary>
public class Messages_are_encrypted_for_one_browser
{
    private const string Plaintext = "When I grow up, I want to be a watermelon";
    private const string BrowserKey = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private const string Secret = "BTBZMqHH6r4Tts7J_aSIgg";
    private const string OwnPrivate = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private const string Salt = "DGv6ra1nlYgDCS1FRnbzlw";

    private const string Body =
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    [Fact]
    public void The_published_example_comes_out_byte_by_byte()
    {
        using var own = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Base64Url.DecodeFromChars(OwnPrivate) });

        var body = PushCipher.Encrypt(Encoding.ASCII.GetBytes(Plaintext), Base64Url.DecodeFromChars(BrowserKey), Base64Url.DecodeFromChars(Secret), own, Base64Url.DecodeFromChars(Salt));

        Base64Url.EncodeToString(body).ShouldBe(Body);
    }

    [Fact]
    public void The_longest_message_fills_one_record_and_a_longer_one_is_refused()
    {
        using var browser = new PushBrowser();
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var salt = RandomNumberGenerator.GetBytes(PushCipher.SaltBytes);

        PushCipher.Encrypt(new byte[PushCipher.MostContent], browser.PublicKey, browser.Secret, own, salt).Length.ShouldBe(4_096);

        Should.Throw<ArgumentException>(() => PushCipher.Encrypt(new byte[PushCipher.MostContent + 1], browser.PublicKey, browser.Secret, own, salt));
    }
}
