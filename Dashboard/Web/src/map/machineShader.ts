/** A marker is a dot with a rim; around it a ring that grows after a reading, or stays around the picked machine. */
export const vertexShader = `#version 300 es
precision highp float;
layout(location = 0) in vec4 a_marker; // position relative to the origin, time of the last reading seen, state
uniform mat4 u_matrix;
uniform float u_state;
uniform float u_radius;
uniform float u_ratio;
uniform float u_now;
uniform int u_picked;
out float v_size;
out float v_pulse;
flat out int v_picked;
void main() {
  v_picked = gl_VertexID == u_picked ? 1 : 0;
  v_pulse = clamp((u_now - a_marker.z) / 1.4, 0.0, 1.0);
  bool wide = v_picked == 1 || v_pulse < 1.0;
  v_size = (wide ? u_radius * 2.0 + 18.0 : u_radius * 2.0 + 5.0) * u_ratio;
  gl_PointSize = v_size;
  gl_Position = a_marker.w == u_state ? u_matrix * vec4(a_marker.xy, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
}`

export const fragmentShader = `#version 300 es
precision highp float;
in float v_size;
in float v_pulse;
flat in int v_picked;
uniform vec3 u_color;
uniform vec3 u_rim;
uniform vec3 u_pickedColor;
uniform float u_radius;
uniform float u_ratio;
uniform float u_alpha;
out vec4 fragment;
float inside(float distance, float radius) { return 1.0 - smoothstep(radius - 0.6, radius + 0.6, distance); }
void main() {
  float d = length((gl_PointCoord - 0.5) * v_size) / u_ratio;
  float dot_ = inside(d, u_radius);
  float rim = inside(d, u_radius + 1.3);
  vec4 marker = vec4(mix(u_rim, u_color, dot_), 1.0) * rim * u_alpha;
  float grown = u_radius + 2.0 + 6.5 * v_pulse;
  float pulse = v_pulse < 1.0 ? (1.0 - smoothstep(0.6, 1.6, abs(d - grown))) * (1.0 - v_pulse) * 0.8 : 0.0;
  float ring = v_picked == 1 ? 1.0 - smoothstep(0.7, 1.7, abs(d - u_radius - 4.5)) : 0.0;
  vec4 around = max(vec4(u_color, 1.0) * pulse, vec4(u_pickedColor, 1.0) * ring);
  fragment = marker + around * (1.0 - marker.a);
}`
