using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Users;
using Dispatch.Http.Json;

namespace Dispatch.Api.Users;

/// <param name="User">The name that they sign in with; case does not matter.</param>
/// <param name="Code">Of the authenticator app, where the user has one.</param>
/// <param name="Cookie">True for the node's own pages: the browser keeps a cookie and no script sees a token.</param>
public sealed record SignInInput(
    [property: Text(100)] string User, [property: StringLength(200, MinimumLength = 1)] string Password, [property: Text(20)] string? Code = null,
    bool Cookie = false);

/// <param name="AccessToken">For <c>Authorization: Bearer</c>; null where the browser has a cookie.</param>
/// <param name="RefreshToken">For <c>POST /api/sign-in/refresh</c>; null where the browser has a cookie.</param>
/// <param name="ExpiresAt">When the access token, or a cookie that is not used, ends.</param>
/// <param name="Roles">What the user is.</param>
public sealed record SignInModel(string? AccessToken, string? RefreshToken, DateTimeOffset ExpiresAt, ImmutableArray<Role> Roles);

/// <param name="RefreshToken">As the sign-in answered it.</param>
public sealed record RefreshInput([property: StringLength(4000, MinimumLength = 1)] string RefreshToken);

/// <summary>What the page needs on which people sign in.</summary>
/// <param name="Demo">The users of the demo, one per role; none where there is no demo.</param>
/// <param name="DemoPassword">Of all of them.</param>
/// <param name="Provider">The name of the company's provider; null where people sign in here only.</param>
public sealed record SignInOptionsModel(ImmutableArray<DemoUserModel> Demo, string? DemoPassword, string? Provider);

/// <param name="Name">That they sign in with.</param>
/// <param name="IsReady">False while the demo is being set up and they cannot sign in yet.</param>
public sealed record DemoUserModel(string Name, bool IsReady);

/// <summary>Signed out here, and not yet at the company's provider.</summary>
/// <param name="Next">Where a browser has to go to be signed out there too.</param>
public sealed record SignedOutModel(string Next);

/// <summary>Who is signed in.</summary>
/// <param name="Id">As the journal names them.</param>
/// <param name="Name">That they sign in with.</param>
/// <param name="DisplayName">What others read.</param>
/// <param name="Stations">The territories of a dispatcher or manager; null for all.</param>
/// <param name="Technician">Who they are in the field.</param>
/// <param name="Dealer">Whose they are.</param>
/// <param name="PasswordMustChange">Nothing else is allowed before.</param>
/// <param name="HasAuthenticator">Whether a code is asked for when they sign in.</param>
/// <param name="SignsInHere">False for those of the company's provider.</param>
public sealed record MeModel(
    string Id, string Name, string DisplayName, ImmutableArray<Role> Roles, ImmutableArray<string>? Stations, string? Technician, string? Dealer,
    bool PasswordMustChange, bool HasAuthenticator, bool SignsInHere);

/// <param name="Current">The password of now.</param>
/// <param name="Next">The one from now on.</param>
public sealed record PasswordInput(
    [property: StringLength(200, MinimumLength = 1)] string Current, [property: StringLength(200, MinimumLength = 1)] string Next);

/// <param name="Key">To be typed into an authenticator app.</param>
/// <param name="Address">The same as an <c>otpauth</c> address, for a QR code.</param>
public sealed record AuthenticatorModel(string Key, string Address);

/// <param name="Code">That the app shows.</param>
public sealed record AuthenticatorCodeInput([property: Text(20)] string Code);

/// <param name="Password">The password of now.</param>
public sealed record PasswordProofInput([property: StringLength(200, MinimumLength = 1)] string Password);

/// <param name="Id">To end it by.</param>
/// <param name="Kind"><c>browser</c> or <c>token</c>.</param>
/// <param name="Device">As it calls itself.</param>
/// <param name="IsThis">The one that asks.</param>
public sealed record SessionModel(string Id, string Kind, DateTimeOffset BeganAt, DateTimeOffset EndsAt, string Device, bool IsThis);

/// <summary>A user's own sessions, the newest first.</summary>
/// <param name="Items">Those that have not ended.</param>
public sealed record SessionList(ImmutableArray<SessionModel> Items);
